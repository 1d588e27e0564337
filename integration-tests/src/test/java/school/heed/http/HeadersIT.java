package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import school.heed.support.Answer;
import school.heed.support.Http;
import school.heed.support.Person;
import school.heed.support.Stack;

/** What every answer says about frames, caches and the software behind it, and where Heed listens. */
class HeadersIT {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]*assets/[^\"]+)\"");
    private static final int MOST = 60 * 1024;
    private static Stack stack;
    private static Person teacher;
    private static String hostId;

    @BeforeAll
    static void begin() {
        stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        hostId = teacher.hostId();
    }

    @Test
    void onlyThePairedHostMayFrameItsOwnPageWhateverTheAnswer() {
        var own = stack.heed() + "/ui/" + hostId + "/";
        var answers = new LinkedHashMap<Integer, Answer>();
        answers.put(200, Http.get(own));
        answers.put(404, Http.get(own + "nothing"));
        answers.put(405, Http.send("POST", own, Map.of(), new byte[0]));
        answers.forEach((status, answer) -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(ancestors(answer)).as("on " + status).isEqualTo(stack.host());
        });
    }

    @Test
    void anywhereElseNobodyMayFrameHeed() {
        for (var answer : everywhereElse()) {
            assertThat(ancestors(answer))
                    .as(answer.status() + " " + answer.body())
                    .isEqualTo("'none'");
        }
    }

    @Test
    void noAnswerNamesTheSoftwareOrIsGuessedAt() {
        var all = new ArrayList<>(everywhereElse());
        all.add(Http.get(stack.heed() + "/ui/" + hostId + "/"));
        assets().values().forEach(all::add);
        for (var answer : all) {
            var headers = answer.headers().map().keySet().stream()
                    .map(String::toLowerCase)
                    .collect(Collectors.toSet());
            assertThat(headers)
                    .doesNotContain(
                            "server", "x-powered-by", "x-frame-options", "set-cookie", "access-control-allow-origin");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("strict-origin");
            var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'")
                    .doesNotContain("unsafe", "*");
        }
    }

    @Test
    void pagesAndAnswersAreKeptByNobody() {
        var all = new ArrayList<>(everywhereElse());
        all.add(Http.get(stack.heed() + "/ui/" + hostId + "/"));
        all.add(teacher.read("/api/tab"));
        for (var answer : all) {
            assertThat(answer.headers().allValues("Cache-Control"))
                    .as(answer.body())
                    .containsExactly("no-store");
        }
    }

    @Test
    void assetsAreSmallAndKeptForAYear() {
        var page = Http.get(stack.heed() + "/ui/" + hostId + "/");
        var bytes = page.headers().firstValueAsLong("Content-Length").orElseThrow();
        var assets = assets();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(2);
        for (var asset : assets.entrySet()) {
            var answer = asset.getValue();
            assertThat(answer.status()).as(asset.getKey()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(asset.getKey()).matches(".*-[A-Za-z0-9_-]{8}\\.(js|css)");
            bytes += answer.headers().firstValueAsLong("Content-Length").orElseThrow();
        }
        assertThat(bytes).isLessThanOrEqualTo(MOST);
    }

    @Test
    void thePageLearnsItsHostAndNothingElse() throws IOException {
        var page = page();
        assertThat(page)
                .contains("content=\"" + stack.host() + "\"", "content=\"" + hostId + "\"")
                .doesNotContain("<script>", "onload=");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everythingListensOnThisMachineAlone() throws IOException {
        var inodes = new TreeSet<String>();
        var processes = Stream.concat(
                Stream.of(stack.process().toHandle()), stack.process().descendants());
        for (var process : processes.toList()) {
            inodes.addAll(sockets(process.pid()));
        }
        var listening = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            Files.readAllLines(Path.of("/proc/net", table)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(line -> line[3].equals("0A") && inodes.contains(line[9]))
                    .forEach(line -> listening.add(line[1].substring(0, line[1].indexOf(':'))));
        }
        assertThat(listening).hasSizeGreaterThanOrEqualTo(2);
        assertThat(listening)
                .isSubsetOf(Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"));
    }

    private static Set<String> sockets(long pid) throws IOException {
        var found = new TreeSet<String>();
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (var file : open.toList()) {
                try {
                    var target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:[")) {
                        found.add(target.substring(8, target.length() - 1));
                    }
                } catch (IOException e) {
                    // Closed in the meantime.
                    continue;
                }
            }
        } catch (java.nio.file.NoSuchFileException e) {
            // A short-lived helper has ended.
            return Set.of();
        }
        return found;
    }

    /** Answers of every kind outside the host's own page. */
    private static List<Answer> everywhereElse() {
        var heed = stack.heed();
        var token = Map.of("Authorization", "Bearer " + teacher.token());
        return List.of(
                Http.get(heed + "/"),
                Http.get(heed + "/ui/setup/"),
                Http.get(heed + "/ui/h0000000/"),
                Http.get(heed + "/ui/assets/none.js").status() == 404
                        ? Http.get(heed + "/ui/none")
                        : Http.get(heed + "/none"),
                Http.get(heed + "/api/desk"),
                Http.send("GET", heed + "/api/tab", Map.of("Authorization", "Bearer junk"), null),
                Http.send("GET", heed + "/api/desk", token, null),
                Http.send("GET", heed + "/api/none", token, null),
                Http.send("DELETE", heed + "/api/tab", token, null),
                Http.send("POST", heed + "/api/concerns", token, "text".getBytes(StandardCharsets.UTF_8)),
                Http.get(heed + "/api/keys"));
    }

    private static Map<String, Answer> assets() {
        var found = new LinkedHashMap<String, Answer>();
        try {
            var matcher = ASSET.matcher(page());
            while (matcher.find()) {
                var name = matcher.group(1).replaceAll(".*assets/", "");
                found.put(name, Http.get(stack.heed() + "/ui/assets/" + name));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private static String page() throws IOException {
        try (var in = new GZIPInputStream(java.net
                .URI
                .create(stack.heed() + "/ui/" + hostId + "/")
                .toURL()
                .openStream())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String ancestors(Answer answer) {
        var policies = answer.headers().allValues("Content-Security-Policy");
        assertThat(policies).as(answer.body()).hasSize(1);
        return policies.get(0).replaceAll(".*frame-ancestors ", "");
    }
}
