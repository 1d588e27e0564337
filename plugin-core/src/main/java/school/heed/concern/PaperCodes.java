package school.heed.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.Codes;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/** Numbered paper forms for the day the network is down. A form is keyed in once, with the time written on it. */
@ApplicationScoped
@Transactional
@InSchool
public class PaperCodes {
    @PersistenceContext
    EntityManager em;

    public List<String> make(Actor actor, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var code = Codes.make(2, 4);
                    em.createNativeQuery("insert into paper_code (code, school_id, made_by) values (?, ?, ?)")
                            .setParameter(1, code)
                            .setParameter(2, actor.school())
                            .setParameter(3, actor.ref().toString())
                            .executeUpdate();
                    return code;
                })
                .toList();
    }

    void use(Actor actor, String typed, Ref concern) {
        var used = em.createNativeQuery(
                        "update paper_code set used_by = ? where school_id = ? and code = ? and used_by = ''")
                .setParameter(1, concern.toString())
                .setParameter(2, actor.school())
                .setParameter(3, Codes.tidy(typed))
                .executeUpdate();
        if (used == 0) {
            throw Refusal.invalid(
                    "paper-code",
                    "paper.code",
                    "This code is not known, or its form was keyed in before. Leave it empty to send without it.");
        }
    }
}
