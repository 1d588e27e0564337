package school.heed.journey;

import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Everything that the safeguarding team can have in front of them. */
final class LeadScreens {
    private static final String EMPTY_DESK = """
            {"asOf":"2026-11-23T09:00:00Z","rows":[],"rolesToConfirm":[],"pairings":[],"unsentDrafts":0,"openCases":0,
             "hostQueue":{"waiting":0,"stored":0,"trouble":""}}
            """;
    private static final String BAD_DAY = """
            {"asOf":"2026-11-23T09:00:00Z","rows":[
              {"ref":"case:11111111-1111-4111-8111-111111111111","kind":"CONTACT_24H","act":"Contact children’s services or the police","why":"Isla P.",
               "group":"PAST","since":"2026-11-21T09:00:00Z","due":"2026-11-22T09:00:00Z","button":"Record the contact","danger":true},
              {"ref":"concern:22222222-2222-4222-8222-222222222222","kind":"NEW_CONCERN","act":"Read a new concern from Mr Lowther","why":"Theo M.",
               "group":"TODAY","since":"2026-11-23T08:00:00Z","button":"Open the concern","danger":true}],
             "rolesToConfirm":[{"personId":"33333333-3333-4333-8333-333333333333","name":"Mrs D. Kessie","capability":"pastoral","since":"2026-11-20T09:00:00Z","mine":false},
              {"personId":"44444444-4444-4444-8444-444444444444","name":"Mr J. Corrie","capability":"deputy","since":"2026-11-20T09:00:00Z","mine":true}],
             "pairings":[{"id":"55555555-5555-4555-8555-555555555555","product":"Another MIS 2.0","origin":"https://mis.example","fingerprint":"ab12-cd34","since":"2026-11-20T09:00:00Z"}],
             "unsentDrafts":2,"openCases":3,"rosterAsOf":"2026-11-20T09:00:00Z","hostQueue":{"waiting":4,"oldest":"2026-11-22T09:00:00Z","stored":10,"trouble":"The MIS did not answer"}}
            """;

    private static final String PART = "**/lead-screens-*.js";

    private final Stack stack;
    private final Axe axe;
    private final Visit lead;

    LeadScreens(Stack stack, Visit lead, Axe axe) {
        this.stack = stack;
        this.lead = lead;
        this.axe = axe;
    }

    private String told(String words) {
        var teacher = Person.launched(stack, "lowther");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var sent = teacher.send("POST", "/api/concerns", Given.concern(children, words));
        return sent.json().getJsonObject("concern").getString("id");
    }

    private void refused(String button, String problem) {
        lead.button(button).click();
        lead.heed().locator("#" + problem).waitFor();
    }

    void concernAndCase() {
        var id = told("She was quiet.");
        var desk = Leading.atDesk(lead);
        axe.page(lead, "desk");
        desk.open(id);
        axe.page(lead, "concern-opened");
        refused("Save the first steps", "problem");
        axe.page(lead, "concern-with-errors");
        desk.acknowledge("CANT_TELL", "Both are with adults they trust.");
        axe.page(lead, "concern-acknowledged");
        lead.heed().locator("#way-open").check();
        refused("Open the case", "problem");
        axe.page(lead, "concern-deciding-with-errors");
        desk.openCase("Pushing, Year 9");
        axe.page(lead, "case-with-the-clock");
        caseFile(desk);
        lead.link("Print the chronology").click();
        lead.heading("Incident chronology");
        axe.page(lead, "case-on-paper");
        lead.go("#/concerns/" + id);
        lead.heed().locator("#decided").waitFor();
        axe.page(lead, "concern-in-a-case");
        lead.go("#/cases");
        lead.heed().locator("main li.due").first().waitFor();
        axe.page(lead, "cases");
        lead.openPupil("Isla Penhallow");
        axe.page(lead, "tab-of-the-lead");
        lead.link("Open this child’s own file").click();
        lead.heading("Own file: Isla Penhallow");
        axe.page(lead, "own-file");
        lead.link("Print this file").click();
        lead.heading("Safeguarding file of one child");
        axe.page(lead, "own-file-on-paper");
    }

    private void caseFile(Leading desk) {
        lead.heed().locator("#contact").click();
        refused("Record the contact", "contact-problem");
        refused("Add", "problem");
        axe.page(lead, "case-with-two-summaries");
        desk.contactFilled("Duty worker", "They ring back.");
        lead.button("Change time or child").click();
        desk.write("A line.");
        desk.line("A line.").locator("button.link").click();
        lead.heed().locator("#right").fill("");
        refused("Add the correction", "problem");
        axe.page(lead, "case-correcting-with-errors");
        lead.heed().locator("#right").fill("Another line.");
        lead.heed().locator("#why").fill("Wrong");
        lead.button("Add the correction").click();
        desk.line("Another line.").waitFor();
        lead.text("Withhold or erase the copies").click();
        refused("Go on", "problem");
        axe.page(lead, "case-copies-with-errors");
    }

    void closedConcern() {
        var id = told("She dropped her lunch.");
        Leading.atDesk(lead).open(id).acknowledge("NO", "She has eaten.");
        axe.page(lead, "concern-no-clock");
        lead.heed().locator("#way-close").check();
        refused("Close the concern", "problem");
        axe.page(lead, "concern-closing-with-errors");
        lead.heed().locator("#reason").fill("She slipped; Mrs Bell saw it.");
        lead.button("Close the concern").click();
        lead.heed().locator("#decided").waitFor();
        axe.page(lead, "concern-closed");
    }

    void papers() {
        Leading.atDesk(lead);
        lead.go("#/paper");
        lead.heed().locator("#count").fill("0");
        refused("Make the forms", "problem");
        axe.page(lead, "paper-with-errors");
        lead.heed().locator("#count").fill("2");
        lead.button("Make the forms").click();
        lead.heed().locator("#ready").waitFor();
        axe.page(lead, "paper");
        lead.go("#/setup");
        lead.heed().locator("#words").waitFor();
        axe.page(lead, "set-up-of-a-lead");
        lead.go("#/first-lead");
        lead.heed().locator("#code").waitFor();
        axe.page(lead, "first-lead");
        refused("Confirm", "problem");
        axe.page(lead, "first-lead-with-errors");
        lead.heed().locator("#code").fill("AAAA-BBBB-CCCC");
        refused("Confirm", "problem");
        axe.page(lead, "first-lead-wrong-code");
    }

    /** The lists of a school where nothing happened yet, and of one where much did, played for this window. */
    void playedLists() {
        Leading.atDesk(lead);
        Played.answer(lead.page(), "**/api/desk", EMPTY_DESK);
        Played.answer(lead.page(), "**/api/cases", "{\"items\":[],\"more\":false}");
        lead.go("#/cases");
        lead.text("There is no case yet.").waitFor();
        axe.page(lead, "cases-empty");
        lead.go("#/desk");
        lead.text("Nothing is due today or this week.").waitFor();
        axe.page(lead, "desk-empty");
        lead.page().unroute("**/api/desk");
        Played.answer(lead.page(), "**/api/desk", BAD_DAY);
        lead.go("#/cases");
        lead.heading("Cases");
        lead.go("#/desk");
        lead.text("A second link to the MIS").waitFor();
        lead.button("Not this person").click();
        refused("Refuse the role", "problem");
        axe.page(lead, "desk-on-a-bad-day");
    }

    /** Who read what: all of it, what one person did, and a day on which nothing happened. */
    void audit() {
        Leading.atDesk(lead);
        lead.go("#/audit");
        lead.heed().locator("main tbody tr").first().waitFor();
        axe.page(lead, "audit");
        lead.heed().locator("#audit-person").fill("Lowther");
        lead.heed().locator("[role=option]").first().click();
        lead.heed().locator("main [role=status]:has-text('Lowther')").waitFor();
        axe.page(lead, "audit-of-one-person");
        lead.heed().locator("#audit-day").fill("2020-02-29");
        lead.heed().locator("main .empty").waitFor();
        axe.page(lead, "audit-empty");
    }

    /** The part with the lead's own screens on its way, and not come. */
    void partOnItsWay(Visit another) {
        Played.silence(another.page(), PART);
        another.openWorkspace();
        another.heed().locator(".late-show").waitFor();
        axe.cover(another, "coming");
        another.page().unroute(PART);
        Played.cut(another.page(), PART);
        another.openWorkspace();
        another.text("Try again").waitFor();
        axe.cover(another, "notFetched");
    }
}
