package school.heed.kill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.heed.support.Db;

/**
 * Acts and audit lines compared in plain SQL, by their owner, without any of the product's code. A rule has two sides of texts, the
 * stored rows of an act and its lines; each text must stand as often on the one side as on the other. Where rows are never changed
 * their text begins with {@code xmin}, PostgreSQL's number of the transaction that wrote them: then act and line were written by the
 * same transaction, not only both. Rows whose state changes later are compared by who and what.
 */
final class Ledger {
    /** Lines that say that somebody looked, or looked in vain. */
    static final Set<String> READS = Set.of("READ", "READ_OWN", "LISTED", "PRINTED", "REFUSED");
    /** A proof of the second factor, the same digits sent again after a cut answer, and what Heed asks the MIS by itself change no record. */
    private static final Set<String> NO_RECORD =
            Set.of("FACTOR_PROVED", "FACTOR_USED_AGAIN", "HOST_COMPARED", "APART_NOT_KNOWN");

    private static final String LINE = "a.xmin::text || ' ' || a.actor || ' ' || a.act || ' ' || a.refs";
    private static final List<Rule> RULES = List.of(
            rule(
                    LINE,
                    "CONCERN_SUBMITTED CONCERN_ADDED_TO CONCERN_ACKNOWLEDGED CONCERN_CLOSED LINE_WRITTEN"
                            + " LINE_CORRECTED CONTACT_NOT_REQUIRED CASE_CLOSED CASE_REOPENED CHILD_ADDED PART_CHANGED"
                            + " CHILD_TAKEN_OUT PERSON_CHANGED EARLIER_CHECKED",
                    """
                    select e.xmin::text || ' ' || e.author || ' ' || case e.kind
                      when 'CONCERN' then 'CONCERN_SUBMITTED ' || e.stream
                      when 'ADDITION' then 'CONCERN_ADDED_TO ' || e.stream
                      when 'ACKNOWLEDGED' then 'CONCERN_ACKNOWLEDGED ' || e.stream
                      when 'CLOSED' then 'CONCERN_CLOSED ' || e.stream
                      when 'CORRECTION' then 'LINE_CORRECTED ' || e.stream || ' entry:' || e.corrects || ' entry:' || e.id
                      when 'NOT_REQUIRED' then 'CONTACT_NOT_REQUIRED ' || e.stream
                      when 'CASE_CLOSED' then 'CASE_CLOSED ' || e.stream
                      when 'CASE_REOPENED' then 'CASE_REOPENED ' || e.stream
                      when 'CHILD_ADDED' then 'CHILD_ADDED ' || e.stream || ' entry:' || e.id
                      when 'PART_CHANGED' then 'PART_CHANGED ' || e.stream || ' entry:' || e.id
                      when 'CHILD_TAKEN_OUT' then 'CHILD_TAKEN_OUT ' || e.stream || ' entry:' || e.id
                      when 'PERSON_CHANGED' then 'PERSON_CHANGED ' || e.stream || ' entry:' || e.id
                      when 'EARLIER_CHECKED' then 'EARLIER_CHECKED ' || e.stream || ' entry:' || e.id
                      when 'HOST_COPIES' then 'an act that these calls do not hold'
                      else 'LINE_WRITTEN ' || e.stream || ' entry:' || e.id end
                    from chronology_entry e where e.kind not in ('OPENED', 'CASE_OPENED', 'ATTACHED', 'CONTACT', 'RECORD', 'RISK', 'APART')"""),
            rule(LINE, "RECORD_SAVED", """
                    select r.xmin::text || ' ' || r.by_ref || ' RECORD_SAVED case:' || r.case_id || ' record:' || r.record
                      || ' entry:' || r.entry_id from case_record r"""),
            rule("a.xmin::text || ' ' || a.actor || ' ' || split_part(a.refs, ' ', 1)", "RECORD_SAVED", """
                    select e.xmin::text || ' ' || e.author || ' ' || e.stream from chronology_entry e
                    where e.kind = 'RECORD'"""),
            rule(LINE, "KEPT_APART APART_LOOKED_AT MET_AGAIN", """
                    select e.xmin::text || ' ' || e.author || ' ' || case
                      when exists (select 1 from kept_apart k where k.entry_id = e.id) then 'KEPT_APART '
                      when exists (select 1 from met_again m where m.entry_id = e.id) then 'MET_AGAIN '
                      else 'APART_LOOKED_AT ' end || e.stream || ' entry:' || e.id
                    from chronology_entry e where e.kind = 'APART'"""),
            rule(LINE, "RISKS_SAVED RISKS_SIGNED", """
                    select r.xmin::text || ' ' || r.by_ref || ' RISKS_SAVED case:' || r.case_id || ' risks:' || r.id
                      || ' entry:' || r.entry_id from risk_saving r
                    union all
                    select g.xmin::text || ' ' || g.by_ref || ' RISKS_SIGNED case:' || g.case_id || ' signature:' || g.id
                      || ' entry:' || g.entry_id from risk_signature g"""),
            rule(
                    "a.xmin::text || ' ' || a.actor || ' ' || split_part(a.refs, ' ', 1)",
                    "RISKS_SAVED RISKS_SIGNED",
                    """
                    select e.xmin::text || ' ' || e.author || ' ' || e.stream from chronology_entry e
                    where e.kind = 'RISK'"""),
            rule(LINE, "CASE_OPENED CONCERN_ATTACHED", """
                    select l.xmin::text || ' ' || e.author || ' ' || case when exists (select 1 from chronology_entry o
                        where o.xmin = l.xmin and o.stream = l.case_stream and o.kind = 'CASE_OPENED')
                      then 'CASE_OPENED ' else 'CONCERN_ATTACHED ' end || l.case_stream || ' ' || l.concern_stream
                    from stream_link l left join chronology_entry e
                      on e.xmin = l.xmin and e.stream = l.case_stream and e.kind = 'ATTACHED'"""),
            rule("a.xmin::text || ' ' || a.actor || ' ' || split_part(a.refs, ' ', 1)", "CASE_OPENED", """
                    select e.xmin::text || ' ' || e.author || ' ' || e.stream from chronology_entry e
                    where e.kind = 'CASE_OPENED'"""),
            rule(
                    "a.xmin::text || ' ' || a.actor || ' ' || split_part(a.refs, ' ', 1)",
                    "CASE_OPENED CONCERN_ATTACHED",
                    """
                    select e.xmin::text || ' ' || e.author || ' ' || e.stream from chronology_entry e
                    where e.kind = 'ATTACHED'"""),
            rule("a.actor || ' ' || split_part(a.refs, ' ', 1)", "CASE_OPENED", """
                    select 'person:' || f.lead || ' case:' || f.id from case_file f"""),
            rule("a.actor || ' ' || a.refs", "CONCERN_SUBMITTED", """
                    select 'person:' || c.reporter || ' concern:' || c.id from concern c"""),
            rule(LINE, "CONCERN_ADDED_TO", """
                    select d.xmin::text || ' person:' || d.author || ' CONCERN_ADDED_TO concern:' || d.concern_id
                    from concern_addition d"""),
            rule("a.refs", "CONCERN_ACKNOWLEDGED", """
                    select 'concern:' || c.id from concern c where c.acted_at is not null"""),
            rule("a.refs", "CONCERN_CLOSED", """
                    select 'concern:' || c.id from concern c where c.status = 'CLOSED'"""),
            rule("a.refs", "CASE_OPENED CONCERN_ATTACHED", """
                    select c.case_ref || ' concern:' || c.id from concern c where c.case_ref <> ''"""),
            rule(LINE, "CONTACT_LOGGED", """
                    select k.xmin::text || ' ' || k.by_ref || ' CONTACT_LOGGED case:' || k.case_id || ' contact:' || k.id
                    from contact k"""),
            rule("a.xmin::text || ' ' || a.actor || ' ' || split_part(a.refs, ' ', 1)", "CONTACT_LOGGED", """
                    select e.xmin::text || ' ' || e.author || ' ' || e.stream from chronology_entry e
                    where e.kind = 'CONTACT'"""),
            rule(LINE, "PERSON_NAMED PERSON_NO_LONGER_NAMED", """
                    select g.xmin::text || ' ' || g.by_ref || ' ' || case g.kind when 'GIVEN' then 'PERSON_NAMED '
                      else 'PERSON_NO_LONGER_NAMED ' end || g.ref || ' person:' || g.person_id
                    from access_grant g where g.reason in ('named', 'withdrawn') and not exists
                      (select 1 from record_restriction r where r.xmin = g.xmin and r.ref = g.ref)"""),
            rule(LINE, "NAMED_ONLY NAMED_ONLY_ENDED", """
                    select r.xmin::text || ' ' || r.by_ref || ' ' || case r.kind when 'NAMED_ONLY' then 'NAMED_ONLY '
                      else 'NAMED_ONLY_ENDED ' end || r.ref from record_restriction r"""),
            rule(LINE, "CONFLICT_DECLARED CONFLICT_LIFTED", """
                    select c.xmin::text || ' ' || c.by_ref || ' CONFLICT_' || c.kind || ' ' || c.ref || ' ' || c.ref
                      || ' person:' || c.person_id from record_conflict c"""),
            rule(LINE, "HOLD_SET", """
                    select h.xmin::text || ' ' || h.by_ref || ' HOLD_SET ' || h.stream || ' hold:' || h.id from legal_hold h"""),
            rule(LINE, "HOLD_LIFTED", """
                    select l.xmin::text || ' ' || l.by_ref || ' HOLD_LIFTED ' || h.stream || ' hold:' || h.id
                    from legal_hold_lift l join legal_hold h on h.id = l.hold_id"""),
            rule(
                    "a.xmin::text || ' ' || a.actor",
                    "CONCERN_SUBMITTED CONCERN_ADDED_TO LINE_WRITTEN LINE_CORRECTED"
                            + " CONTACT_LOGGED RECORD_SAVED RISKS_SAVED RISKS_SIGNED HOLD_SET HOLD_LIFTED CHILD_ADDED",
                    """
                    select i.xmin::text || ' ' || i.actor from idempotency i"""),
            rule(
                    "substr(a.act, 8) || ' ' || a.refs",
                    "LAPSED_CONCERN_SEEN LAPSED_CONCERN_SEEN_HEAD LAPSED_CONTACT_24H LAPSED_ASSESSMENT_REVIEW",
                    """
                    select d.kind || ' ' || d.about from deadline d where d.told_at is not null"""),
            rule("a.refs", "LAUNCHED", "select s.who from session s where s.who like 'person:%'"));

    /** Rows that go with an act: in their transaction stands a line that fits. A first reading is an act whose line is READ. */
    private static final Map<String, String> BESIDE = beside();

    private final Db db;

    Ledger(Db db) {
        this.db = db;
    }

    private record Rule(String line, Set<String> acts, String rows) {
        String lines() {
            return "select " + line + " from audit_entry a where " + among(acts);
        }
    }

    /** What is stored without its line, over the whole life of the school. */
    List<String> actsWithoutLine() {
        var found = new ArrayList<String>();
        RULES.forEach(rule -> found.addAll(column("(" + rule.rows() + ") except all (" + rule.lines() + ")")));
        BESIDE.forEach(
                (rows, line) -> found.addAll(column("select '" + rows.split(" ")[0] + " ' || t.xmin::text from " + rows
                        + (rows.contains(" where ") ? " and" : " where") + " not exists (select 1 from audit_entry a"
                        + " where a.xmin = t.xmin and " + line + ")")));
        return found;
    }

    /** Lines of acts of which nothing is stored, over the whole life of the school. */
    List<String> linesWithoutAct() {
        var found = new ArrayList<String>();
        RULES.forEach(rule -> found.addAll(column("(" + rule.lines() + ") except all (" + rule.rows() + ")")));
        return found;
    }

    /** Acts written after this line for which there is no rule here: then there should be one. */
    List<String> actsWithoutRule(long after) {
        var known = new TreeSet<>(READS);
        known.addAll(NO_RECORD);
        RULES.forEach(rule -> known.addAll(rule.acts()));
        return column(
                "select distinct a.act from audit_entry a where a.seq > " + after + " and not (" + among(known) + ")");
    }

    /** How often each changing act was written down after this line. */
    Map<String, Integer> acts(long after) {
        var counts = new LinkedHashMap<String, Integer>();
        db.rows("select a.act, count(*) from audit_entry a where a.seq > " + after + " and not (" + among(READS) + ")"
                        + " group by a.act order by a.act")
                .forEach(row -> counts.put(row.get(0), Integer.valueOf(row.get(1))));
        return counts;
    }

    /** Actor, act, references, and what was listed or refused, of every line after this one. */
    List<List<String>> lines(long after) {
        return db.rows("select actor, act, refs, why from audit_entry where seq > " + after);
    }

    long last() {
        return Long.parseLong(column("select max(seq) from audit_entry").get(0));
    }

    private List<String> column(String sql) {
        return db.rows(sql).stream().map(row -> row.get(0)).toList();
    }

    private static Map<String, String> beside() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "chronology_entry t where t.kind = 'OPENED'",
                "a.act = 'READ' and a.actor = t.author and a.refs = t.stream");
        all.put("deadline t where t.met_how = 'OPENED'", "a.act = 'READ' and a.actor = t.met_by and a.refs = t.about");
        all.put(
                "deadline t where t.met_at is not null and t.met_how <> 'OPENED'",
                "a.act in ('CONTACT_LOGGED', 'CONTACT_NOT_REQUIRED') and a.actor = t.met_by");
        all.put("concern_child t", "a.act = 'CONCERN_SUBMITTED' and a.refs = 'concern:' || t.concern_id");
        all.put(
                "case_child t",
                "a.act in ('CASE_OPENED', 'CONCERN_ATTACHED', 'CHILD_ADDED', 'PART_CHANGED', 'CHILD_TAKEN_OUT') and split_part(a.refs, ' ', 1) = 'case:' || t.case_id");
        List.of("chronology_child", "chronology_entry", "access_grant", "host_copy")
                .forEach(table -> all.put(
                        table + " t" + (table.equals("host_copy") ? " where t.state = 'WAITING'" : ""),
                        "a.act not in ('READ_OWN', 'LISTED', 'PRINTED', 'REFUSED')"));
        return all;
    }

    private static Rule rule(String line, String acts, String rows) {
        return new Rule(line, Set.of(acts.split(" ")), rows);
    }

    private static String among(Collection<String> acts) {
        return "a.act in (" + acts.stream().map(act -> "'" + act + "'").collect(Collectors.joining(", ")) + ")";
    }
}
