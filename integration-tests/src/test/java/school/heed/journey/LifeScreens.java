package school.heed.journey;

import jakarta.json.Json;
import java.util.List;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The life of a case and the people in it, in every state: parts, somebody from elsewhere, earlier matters, closing, closed, open again. */
final class LifeScreens {
    private final Stack stack;
    private final Visit lead;
    private final Axe axe;
    private final Person by;
    private String caseId;

    LifeScreens(Stack stack, Visit lead, Axe axe) {
        this.stack = stack;
        this.lead = lead;
        this.axe = axe;
        by = Person.launched(stack, "adeyinka");
    }

    void ofACase() {
        caseId = aCase();
        Leading.atDesk(lead);
        lead.go("#/cases/" + caseId);
        lead.heed().locator(".lanes .gap").first().waitFor();
        axe.page(lead, "case-lanes");
        people();
        earlier();
        closing();
        lead.go("#/cases");
        lead.heed().locator("main li.due:has(.tag)").first().waitFor();
        axe.page(lead, "cases-with-a-closed-one");
        lead.go("#/cases/" + caseId);
        lead.heed().locator("#reopen-why").waitFor();
        axe.page(lead, "case-closed");
        lead.button("Open it again").click();
        lead.heed().locator("#life-problem").waitFor();
        axe.page(lead, "case-reopening-with-errors");
        lead.heed().locator("#reopen-why").fill("It has begun again.");
        lead.button("Open it again").click();
        lead.heed().locator("#line").waitFor();
        lead.go("#/cases/" + caseId + "/print");
        lead.heed().locator("#steps").waitFor();
        axe.page(lead, "case-print-with-steps");
    }

    private void people() {
        lead.text("Change who is in this case").click();
        lead.heed().locator("#people-step").waitFor();
        lead.heed().locator("heed-case-people form p button.btn").click();
        lead.heed().locator("#people-problem").waitFor();
        axe.page(lead, "case-people-with-errors");
        lead.heed().locator("#people-step").selectOption("outsider");
        lead.heed().locator("#people-first").fill("Ezra");
        lead.heed().locator("#people-last").fill("Holloway");
        lead.heed().locator("#people-school").fill("Larkhollow School");
        lead.heed().locator("#people-reason").fill("Seen there by two pupils.");
        axe.page(lead, "case-people-outsider");
        lead.heed().locator("heed-case-people form p button.btn").click();
        lead.heed().locator(".lane:has-text('Ezra Holloway')").waitFor();
        axe.page(lead, "case-with-an-outsider");
    }

    private void earlier() {
        lead.heed().locator("#earlier").click();
        lead.heed().locator("#earlier-found").waitFor();
        lead.heed().locator("heed-case-earlier form button").click();
        lead.heed().locator("#earlier-problem").waitFor();
        axe.page(lead, "case-earlier-with-errors");
        lead.heed().locator("#earlier-found").fill("Nothing that repeats itself.");
        lead.heed().locator("heed-case-earlier form button").click();
        lead.heed().locator(".lane:has-text('Adeyinka looked for them')").waitFor();
    }

    private void closing() {
        by.send("POST", "/api/cases/" + caseId + "/contact-not-required", "{\"because\":\"Nothing of the kind.\"}");
        by.send("POST", "/api/cases/" + caseId + "/records", closingRecord());
        lead.go("#/desk");
        lead.go("#/cases/" + caseId);
        lead.text("Close this case").click();
        lead.heed().locator("#left-0").waitFor();
        lead.button("Close the case").click();
        lead.heed().locator("#life-problem").waitFor();
        axe.page(lead, "case-closing-with-errors");
        var reasons = lead.heed().locator("heed-case-life input");
        for (var i = 0; i < reasons.count(); i++) {
            reasons.nth(i).fill("It will not come.");
        }
        lead.button("Close the case").click();
        lead.heed().locator("#reopen-why").waitFor();
    }

    private static String closingRecord() {
        var answers = Json.createObjectBuilder()
                .add("outcome", Json.createArrayBuilder().add("agreed"));
        List.of("outcomeNote", "say", "lessons", "wider", "others", "goesOn", "head")
                .forEach(code -> answers.add(code, Json.createArrayBuilder().add("Written down.")));
        List.of("close", "safe", "records", "agencies", "plans", "told", "coming", "reopen")
                .forEach(code -> answers.add(code, Json.createArrayBuilder().add("yes")));
        return Json.createObjectBuilder()
                .add("template", "closure@1")
                .add("base", 0)
                .add("answers", answers)
                .build()
                .toString();
    }

    private String aCase() {
        var teacher = Person.launched(stack, "lowther");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var sent = teacher.send("POST", "/api/concerns", Given.concern(children, "She was quiet."));
        var id = sent.json().getJsonObject("concern").getString("id");
        var seen = by.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = by.send(
                        "POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "CANT_TELL"))
                .json();
        var about = "{\"version\":" + known.getInt("version") + ",\"about\":\"Messages\"}";
        return by.send("POST", "/api/concerns/" + id + "/case", about).json().getString("id");
    }
}
