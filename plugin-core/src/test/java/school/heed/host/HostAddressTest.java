package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.Refusal;

class HostAddressTest {
    private static final Map<String, String[]> NAMES = Map.of(
            "mis.example.org", new String[] {"8.8.4.4"},
            "localhost", new String[] {"127.0.0.1"},
            "intranet.example.org", new String[] {"10.1.2.3"},
            "both.example.org", new String[] {"8.8.4.4", "10.1.2.3"},
            "metadata.example.org", new String[] {"169.254.169.254"});

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        var known = NAMES.get(host.toLowerCase(Locale.ROOT));
        if (known == null && !host.matches("[0-9a-fA-F.:x]+")) {
            throw new UnknownHostException();
        }
        var literals = known == null ? new String[] {host} : known;
        var addresses = new InetAddress[literals.length];
        for (var i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    private static HostAddress allowing(String list) {
        return new HostAddress(list, HostAddressTest::resolve);
    }

    private static String refused(HostAddress address, String url) {
        var refusal = catchThrowableOfType(Refusal.class, () -> address.checked(url));
        assertThat(refusal).as(url).isNotNull();
        assertThat(refusal.status()).isEqualTo(422);
        return refusal.code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mis.example.org/api",
                "https://MIS.example.org:8443/x/y.php/api",
                "https://mis.example.org/api.php?path=/v1",
                "https://8.8.4.4/",
                "https://[2a00:1450::1]/api"
            })
    void httpsInPublicIsFine(String url) {
        assertThat(allowing("").checked(url)).hasToString(url);
    }

    @Test
    void plainHttpIsNot() {
        assertThat(refused(allowing(""), "http://mis.example.org/api")).isEqualTo("host-not-https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://2130706433/",
                "https://10.0.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://192.0.2.1/",
                "https://[::1]/",
                "https://[fd12::1]/",
                "https://[fec0::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::7f00:1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::1]/",
                "https://[2001:db8::1]/",
                "https://[2001::1]/",
                "https://intranet.example.org/",
                "https://both.example.org/",
                "https://169.254.169.254/",
                "https://0.0.0.0/",
                "https://255.255.255.255/",
                "https://224.0.0.1/",
                "https://[fe80::1]/",
                "https://[ff02::1]/",
                "https://[::]/",
                "https://100.100.100.200/",
                "https://168.63.129.16/",
                "https://[fd00:ec2::254]/",
                "https://metadata.example.org/"
            })
    void innerAddressesAreRefused(String url) {
        assertThat(refused(allowing(""), url)).isEqualTo("host-address-inner");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, http://localhost:8081/api",
        "http://localhost:8081, http://LOCALHOST:8081/api",
        "'http://other:1, https://intranet.example.org', https://intranet.example.org:443/api",
        "https://intranet.example.org:443/, https://intranet.example.org/api",
        "http://mis.example.org, http://mis.example.org:80/api"
    })
    void whatTheOperatorListedIsFine(String list, String url) {
        assertThat(allowing(list).checked(url)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, http://localhost:8082/api, host-not-https",
        "http://localhost:8081, https://localhost:8081/api, host-address-inner",
        "http://localhost:8081, http://127.0.0.1:8081/api, host-not-https",
        "https://intranet.example.org, https://intranet.example.org.evil.example/, ''"
    })
    void theListMeansExactlyTheseOrigins(String list, String url, String code) {
        if (code.isEmpty()) {
            assertThatThrownBy(() -> allowing(list).checked(url)).isInstanceOf(HostFailure.class);
        } else {
            assertThat(refused(allowing(list), url)).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254", "http://metadata.example.org", "http://[fe80::1]", "http://0.0.0.0"})
    void metadataAndLinkLocalStayRefusedEvenWhenListed(String url) {
        assertThat(refused(allowing(url), url + "/")).isEqualTo("host-address-inner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mis.example.org",
                "ftp://mis.example.org",
                "file:///etc/passwd",
                "https://",
                "https:///api",
                "https://a b/",
                "https://user:word@mis.example.org/",
                "https://mis.example.org/#f",
                "https://mis.example.org/a/../b",
                "https://mis.example.org/./b",
                "https://mis.example.org:99999/",
                "jar:https://a!/b",
                "https://127.1/"
            })
    void whatIsNoAddressIsRefused(String url) {
        assertThat(refused(allowing(""), url)).isEqualTo("host-address");
    }

    @Test
    void anOverLongAddressIsRefused() {
        assertThat(refused(allowing(""), "https://mis.example.org/" + "a".repeat(500)))
                .isEqualTo("host-address");
    }

    @Test
    void aNameWithoutAnAddressIsAnOutage() {
        assertThatThrownBy(() -> allowing("").checked("https://gone.example.org/"))
                .isInstanceOfSatisfying(HostFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(HostFailure.Kind.UNREACHABLE));
    }

    @Test
    void theNameIsAskedForAgainBeforeEachCall() {
        var answers = new java.util.ArrayDeque<>(java.util.List.of("8.8.4.4", "127.0.0.1"));
        var address = new HostAddress("", host -> new InetAddress[] {InetAddress.getByName(answers.remove())});
        assertThat(address.checked("https://rebinding.example.org/")).isNotNull();
        assertThat(refused(address, "https://rebinding.example.org/")).isEqualTo("host-address-inner");
    }

    @ParameterizedTest
    @CsvSource({
        "https://MIS.example.org, https://mis.example.org",
        "https://mis.example.org:443/, https://mis.example.org",
        "https://mis.example.org:8443, https://mis.example.org:8443",
        "http://localhost:8081, http://localhost:8081"
    })
    void anOriginIsWrittenAsBrowsersDo(String given, String written) {
        assertThat(allowing("http://localhost:8081").origin(given)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mis.example.org/path",
                "https://mis.example.org?q=1",
                "http://mis.example.org",
                "*",
                "null",
                "https://a; script-src *",
                "https://*.example.org"
            })
    void nothingElseGetsIntoAHeader(String given) {
        assertThatThrownBy(() -> allowing("").origin(given)).isInstanceOf(Refusal.class);
    }
}
