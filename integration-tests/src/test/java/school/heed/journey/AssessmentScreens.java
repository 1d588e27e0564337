package school.heed.journey;

import school.heed.support.Stack;

/** The risk assessment in every state: suggested, half done, pointed out, missing, signed, compared, on paper. */
final class AssessmentScreens {
    private final Stack stack;
    private final Visit lead;
    private final Axe axe;

    AssessmentScreens(Stack stack, Visit lead, Axe axe) {
        this.stack = stack;
        this.lead = lead;
        this.axe = axe;
    }

    void ofACase() {
        var caseId = AssessmentJourneyIT.aCase(stack);
        Leading.atDesk(lead);
        lead.go("#/assessments/" + caseId);
        var open = lead.heed().locator(".risk[open]");
        open.first().waitFor();
        axe.page(lead, "assessment-suggested");
        var filling = new Assessing(lead, AssessmentJourneyIT.DAY, 0);
        filling.rate(2);
        axe.page(lead, "assessment-with-actions");
        open.locator("summary:has-text('Choose from two lists')").first().click();
        open.locator("summary:has-text('Add another action')").click();
        open.locator("button:has-text('Add it')").click();
        open.locator(".err").waitFor();
        open.locator("button:has-text('Leave this row out')").click();
        axe.page(lead, "assessment-row-with-everything-open");
        lead.button("Add a risk of our own").click();
        lead.button("Add the risk").click();
        axe.page(lead, "assessment-adding-a-risk");
        lead.button("Cancel").click();
        filling.rate(9);
        axe.page(lead, "assessment-half-done");
        lead.heed().locator(".steps-nav a:has-text('Sign-off')").click();
        lead.heed().locator("#missing").waitFor();
        axe.page(lead, "assessment-missing");
        lead.heed().locator(".steps-nav a:has-text('Other pupils')").click();
        open.first().waitFor();
        filling.rate(20);
        filling.review();
        lead.heed().locator("#signing").waitFor();
        axe.page(lead, "assessment-to-sign");
        lead.button("Sign as completed").click();
        lead.text("Signed in Heed as version").waitFor();
        changed();
        lead.heed().locator(".steps-nav a:has-text('Versions')").click();
        lead.button("Compare").click();
        lead.heed().locator("#differ").waitFor();
        axe.page(lead, "assessment-compared");
        lead.link("Print on A4").click();
        lead.heed().locator(".paper .big").first().waitFor();
        axe.page(lead, "assessment-on-paper");
    }

    /** A signed one is read only until somebody says why it changes. */
    private void changed() {
        lead.heed().locator(".steps-nav a:has-text('Staff')").click();
        lead.text("Change a signed assessment").click();
        lead.button("Begin the change").click();
        lead.heed().locator("#problem").waitFor();
        axe.page(lead, "assessment-signed-without-a-reason");
        lead.heed().locator("#change-why").fill("A second report came in.");
        lead.button("Begin the change").click();
        lead.text("You are changing a signed assessment").waitFor();
        lead.heed().locator(".risk > summary").first().click();
        lead.heed().locator(".risk[open] .g5 input").nth(4).check();
        lead.heed().locator(".steps-nav a:has-text('Sign-off')").click();
        lead.text("Changed since; to be signed again.").waitFor();
        axe.page(lead, "assessment-changed");
    }
}
