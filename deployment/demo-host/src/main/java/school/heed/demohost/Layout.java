package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The frame around every page: banner, navigation, bell, and Heed's place where there is one. */
@ApplicationScoped
public class Layout {
    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Pairing pairing;

    @Inject
    Phones phones;

    @Inject
    SchoolBook book;

    /** Text made safe to stand in HTML and in quoted attributes. */
    static String e(Object text) {
        return text == null
                ? ""
                : text.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    /** A whole page; {@code current} is the address of the navigation entry it belongs to. */
    String page(String title, String current, String body) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – %s</title>
                <link rel="stylesheet" href="/assets/host.css">
                <link rel="icon" href="/assets/thistle.svg" type="image/svg+xml">
                <script src="/assets/heed-frame.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the page</a>
                %s
                <main id="main" tabindex="-1">
                %s
                </main>
                <footer><p>%s is an invented school. Everybody in it is invented too.</p></footer>
                </body>
                </html>
                """.formatted(e(title), e(book.name()), banner(current), body, e(book.name()));
    }

    private String banner(String current) {
        String brand =
                "<a class=\"brand\" href=\"/\"><img src=\"/assets/thistle.svg\" alt=\"\" width=\"32\" height=\"32\">"
                        + "<span>" + e(book.name()) + "</span></a>";
        if (visitor.staff() == null) {
            return "<header><div class=\"bar\">" + brand + "</div></header>";
        }
        long unseen = notices.unseen(visitor.staff().id());
        String bell = unseen == 0 ? "Notices" : "Notices <span class=\"count\">" + unseen + " new</span>";
        return """
                <header>
                <div class="bar">%s
                <div class="who"><span>%s</span>
                <form method="post" action="/sign-out">%s<button class="plain">Sign out</button></form></div></div>
                <nav aria-label="Main"><ul>%s%s%s%s%s%s%s</ul></nav>
                </header>
                """.formatted(
                brand,
                e(visitor.staff().name()),
                csrf(),
                link("/", "Home", current),
                link("/pupils", "Pupils", current),
                link("/report", "Report a concern", current),
                link("/safeguarding", "Safeguarding", current),
                link("/notices", bell, current),
                phones.of(visitor.staff().id()).isPresent() ? link("/authenticator", "Invented phone", current) : "",
                visitor.may("admin") ? link("/admin/heed", "Heed set-up", current) : "");
    }

    private static String link(String to, String words, String current) {
        return "<li><a href=\"" + to + "\"" + (to.equals(current) ? " aria-current=\"page\"" : "") + ">" + words
                + "</a></li>";
    }

    /** The hidden field that proves a form is ours. */
    String csrf() {
        return "<input type=\"hidden\" name=\"csrf\" value=\"" + e(visitor.csrf()) + "\">";
    }

    /**
     * Heed's iframe, or plain words while there is no pairing.
     *
     * @param view {@code tab}, {@code report}, {@code workspace} or {@code setup}
     * @param pupil host id, or empty
     * @param back where to go when the person is done
     * @param deeper an address inside Heed to open instead of its first page, or {@code null}
     */
    String heed(String view, String pupil, String back, String deeper) {
        return pairing.paired()
                .map(p -> {
                    boolean inside = deeper != null && deeper.startsWith(p.launchUrl());
                    return """
                            <iframe class="heed" data-src="%s" title="Safeguarding" allow="" referrerpolicy="strict-origin"
                              data-heed-origin="%s" data-view="%s" data-pupil="%s" data-back="%s"></iframe>
                            <p class="heed-says" role="status" hidden></p>
                            """.formatted(
                                    e(inside ? deeper : p.launchUrl()),
                                    e(Settings.originOf(p.launchUrl())),
                                    e(view),
                                    e(pupil),
                                    e(back));
                })
                .orElse("""
                        <div class="card calm"><h2>Safeguarding is not connected yet</h2>
                        <p>The IT administrator pairs this system with Heed once, on the page “Heed set-up”.
                        If you are worried about a child now, go and speak to the designated safeguarding lead in
                        person; in danger, phone 999.</p></div>
                        """);
    }

    /** A page that says what went wrong. */
    String problem(Problem problem) {
        String title = problem.status() == 404 ? "Page not found" : "That did not work";
        return page(
                title,
                "",
                "<h1>" + title + "</h1><p>" + e(problem.getMessage())
                        + "</p><p><a href=\"/\">Go to the home page</a></p>");
    }
}
