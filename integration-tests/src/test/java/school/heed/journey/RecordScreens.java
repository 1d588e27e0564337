package school.heed.journey;

import jakarta.json.Json;
import java.util.List;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The records of a case in every state: none begun, half done, refused, complete, answered by two people, read only. */
final class RecordScreens {
    private final Stack stack;
    private final Visit lead;
    private final Axe axe;
    private final Person teacher;
    private final Person deputy;

    RecordScreens(Stack stack, Visit lead, Axe axe) {
        this.stack = stack;
        this.lead = lead;
        this.axe = axe;
        teacher = Person.launched(stack, "lowther");
        deputy = Person.launched(stack, "corrie");
    }

    void ofACase() {
        var caseId = aCase(stack);
        Leading.atDesk(lead);
        lead.go("#/cases/" + caseId);
        lead.heed().locator("heed-records details.records").first().waitFor();
        axe.page(lead, "records-none-begun");
        lead.heed().locator("heed-records summary:has-text('First response')").click();
        lead.heed().locator("heed-records a[href*='/initial-response/']").click();
        lead.heed().locator("#q-gist").waitFor();
        axe.page(lead, "record-new");
        lead.heed().locator("#q-head-no").check();
        lead.button("Save").click();
        lead.heed().locator("#problem").waitFor();
        axe.page(lead, "record-with-errors");
        lead.heed().locator("#q-headWhyNot").fill("The lead acts for the head today.");
        lead.heed().locator("#q-gist").fill("Messages, then pushing.");
        lead.button("Save").click();
        lead.text("answers to come").first().waitFor();
        axe.page(lead, "record-half-done");
        quarrel(caseId);
        lead.go("#/cases/" + caseId);
        lead.heed().locator("heed-records details.records").first().waitFor();
        lead.heed().locator("heed-records summary:has-text('First response')").click();
        axe.page(lead, "records-begun");
        paper(caseId);
        support(caseId);
        accounts(caseId);
    }

    /** On paper, filled in and blank. */
    private void paper(String caseId) {
        lead.go("#/records/" + caseId + "/initial-response/case/" + record(caseId) + "/print");
        lead.heed().locator("dl.doc-head").waitFor();
        axe.page(lead, "record-on-paper");
        lead.go("#/records/" + caseId + "/support/" + child() + "/new/blank");
        lead.heed().locator(".blank").first().waitFor();
        axe.page(lead, "record-blank-on-paper");
    }

    /** Rows for professionals stand there already, a row of the plan is added. */
    private void support(String caseId) {
        lead.go("#/records/" + caseId + "/support/" + child() + "/new");
        lead.heed().locator("[id='q-plan.1.area']").fill("Sleep");
        lead.heed().locator("#q-plan").click();
        lead.heed().locator("[id='q-plan.2.area']").waitFor();
        axe.page(lead, "record-with-rows");
    }

    /** Two accounts of one child beside each other. */
    private void accounts(String caseId) {
        for (var words : List.of("On the bus.", "At the stop, not on the bus.")) {
            var answers = Json.createObjectBuilder()
                    .add("words", Json.createArrayBuilder().add(words))
                    .add("place", Json.createArrayBuilder().add("Room 4"));
            var body = Json.createObjectBuilder()
                    .add("template", "account-child@1")
                    .add("child", child())
                    .add("base", 0)
                    .add("answers", answers);
            deputy.send(
                    "POST", "/api/cases/" + caseId + "/records", body.build().toString());
        }
        lead.go("#/series/" + caseId + "/account-child/" + child());
        lead.text("Other than before").waitFor();
        axe.page(lead, "accounts-beside-each-other");
    }

    private String child() {
        return Given.children(teacher, "Isla Penhallow").get(0);
    }

    private String record(String caseId) {
        return deputy.read("/api/cases/" + caseId + "/records/initial-response")
                .json()
                .getString("record");
    }

    /** The deputy saves another answer to the same question while the lead writes. */
    private void quarrel(String caseId) {
        var body = Json.createObjectBuilder()
                .add("template", "initial-response@1")
                .add("base", 1)
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("head", Json.createArrayBuilder().add("no"))
                                .add("headWhyNot", Json.createArrayBuilder().add("The lead acts for the head today."))
                                .add("gist", Json.createArrayBuilder().add("Pushing, then messages.")));
        var saved = deputy.send(
                "POST", "/api/cases/" + caseId + "/records", body.build().toString());
        if (saved.status() != 200) {
            throw new IllegalStateException(saved.body());
        }
        lead.heed().locator("#q-gist").fill("Messages, then pushing, on the bus.");
        lead.button("Save").click();
        lead.heed().locator("#compare").waitFor();
        axe.page(lead, "record-answered-by-two");
        lead.button("Save").click();
        lead.text("Saved 3 times").waitFor();
    }

    /** A case of two children, opened by the lead. */
    static String aCase(Stack stack) {
        var teacher = Person.launched(stack, "lowther");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var sent = teacher.send("POST", "/api/concerns", Given.concern(children, "She was quiet."));
        var id = sent.json().getJsonObject("concern").getString("id");
        var by = Person.launched(stack, "adeyinka");
        var seen = by.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = by.send("POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "NO"))
                .json();
        var about = "{\"version\":" + known.getInt("version") + ",\"about\":\"Messages\"}";
        return by.send("POST", "/api/concerns/" + id + "/case", about).json().getString("id");
    }
}
