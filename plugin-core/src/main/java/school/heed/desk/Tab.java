package school.heed.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.CaseStatus;
import school.heed.casefile.Cases;
import school.heed.concern.Concerns;
import school.heed.concern.Drafts;
import school.heed.concern.Triage;
import school.heed.host.HostLinks;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.people.Children;
import school.heed.people.OnCall;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/** Puts the tab on a pupil's profile together: one's own reports for everybody, cases and siblings for leads. */
@ApplicationScoped
@Transactional
@InSchool
public class Tab {
    private static final Duration LATE = Duration.ofHours(6);

    @Inject
    Children children;

    @Inject
    Concerns concerns;

    @Inject
    Triage triage;

    @Inject
    Cases cases;

    @Inject
    Drafts drafts;

    @Inject
    OnCall onCall;

    @Inject
    HostLinks hosts;

    @Inject
    SettingStore settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param child id of the child whose page is open, or null on the dashboard */
    public TabView of(Actor actor, UUID child) {
        var now = clock.instant();
        var link = hosts.active(actor.school());
        var synced = link.map(HostLinks.Link::syncedAt).orElse(null);
        var lead = actor.may(Permission.CASES) && child != null
                ? new TabView.LeadTab(
                        triage.waitingAbout(actor, child),
                        cases.ofChildren(actor, List.of(child), CaseStatus.OPEN),
                        children.siblings(actor, child))
                : null;
        var mine = concerns.mine(actor);
        var shown = new ArrayList<Ref>();
        mine.items().forEach(each -> shown.add(Ref.of("concern", each.id())));
        Optional.ofNullable(child).ifPresent(id -> shown.add(Ref.of("child", id)));
        audit.listed(actor, "tab", shown);
        return new TabView(
                child == null ? null : children.line(actor, child),
                synced,
                synced == null || synced.plus(LATE).isBefore(now),
                onCall.at(actor, now),
                settings.settings(actor).supportLine(),
                drafts.mine(actor)
                        .map(draft -> new TabView.DraftLine(draft.savedAt()))
                        .orElse(null),
                mine.items(),
                mine.more(),
                lead);
    }
}
