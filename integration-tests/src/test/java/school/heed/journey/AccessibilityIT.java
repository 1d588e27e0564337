package school.heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import school.heed.support.Stack;

/** Every screen in every state, inside the host's page, looked at by {@link Axe}; at the end, that none was left out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityIT {
    private static final Axe AXE = new Axe();
    private static Browser browser;
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.shared();
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Test
    void whatStaffSee() {
        var staff = new StaffScreens(stack, browser, AXE);
        staff.tab();
        staff.report();
        staff.receipt();
        staff.notLoaded();
    }

    @Test
    void whatTheLeadSees() {
        var lead = new LeadScreens(stack, browser.signedIn(stack, "adeyinka"), AXE);
        lead.concernAndCase();
        lead.closedConcern();
        lead.papers();
        new RecordScreens(stack, browser.signedIn(stack, "adeyinka"), AXE).ofACase();
        new AssessmentScreens(stack, browser.signedIn(stack, "adeyinka"), AXE).ofACase();
        new LifeScreens(stack, browser.signedIn(stack, "adeyinka"), AXE).ofACase();
        lead.audit();
        lead.partOnItsWay(browser.signedIn(stack, "adeyinka"));
    }

    @Test
    void theSecondStep() {
        var factor = new FactorScreens(stack, browser, AXE);
        factor.digits();
        factor.own();
        factor.withoutTheHost();
    }

    @Test
    void emptyAndFullLists() {
        new LeadScreens(stack, browser.signedIn(stack, "corrie"), AXE).playedLists();
    }

    @Test
    void setUp() {
        var setUp = new SetUpScreens(stack, AXE);
        setUp.inTheHost(browser.signedIn(stack, "oduya"));
        var alone = browser.open(stack, ColorScheme.LIGHT);
        setUp.code(alone);
        setUp.opened(alone);
        setUp.beginning(alone);
    }

    @Test
    void withoutASession() {
        var session = new SessionScreens(stack, browser, AXE);
        session.idle();
        session.notOpened();
        session.starting();
        session.notFramed();
    }

    /** Last: a page, cover or reason that stands in the sources and was not looked at above. */
    @Test
    @Order(Integer.MAX_VALUE)
    void noScreenWasLeftOut() {
        assertThat(Screens.all()).hasSizeGreaterThan(18);
        assertThat(AXE.seen()).containsAll(Screens.all());
    }

    /** All of them at once, so that one run shows everything, also when a later step of the journey failed. */
    @AfterEach
    void none() {
        assertThat(AXE.found()).isEmpty();
    }
}
