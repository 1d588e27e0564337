package school.heed.hostcontract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One host and one played Heed, paired once for the whole suite: a copied code works only once. */
final class Conversation {
    private static Conversation current;

    final HostUnderTest host = new HostUnderTest();
    final PlayedHeed heed = new PlayedHeed();
    final Map<String, Object> pairing;

    private Conversation() {
        pairing = pair(host.pairingSecret());
        List<Map<String, Object>> staff = all("/staff", "staff.read");
        heed.actsFor((String) staff.get(0).get("id"));
    }

    /** The conversation, started by whoever asks first. */
    static synchronized Conversation get() {
        if (current == null) {
            current = new Conversation();
        }
        return current;
    }

    /** Pairs with this secret and remembers the host's issuer. */
    Map<String, Object> pair(String secret) {
        HostUnderTest.Answer answer =
                host.send("POST", "/pairing", null, JSONObjectUtils.toJSONString(heed.pairingRequest(secret)));
        assertThat(answer.status()).as("pairing").isEqualTo(200);
        heed.knows((String) answer.body().get("issuer"));
        return answer.body();
    }

    HostUnderTest.Answer get(String path, String scope) {
        return host.get(path, heed.token(scope));
    }

    HostUnderTest.Answer send(String method, String path, String scope, Map<String, Object> body) {
        return host.send(method, path, heed.token(scope), body == null ? "" : JSONObjectUtils.toJSONString(body));
    }

    /** Every item of a list, page by page. */
    List<Map<String, Object>> all(String path, String scope) {
        List<Map<String, Object>> items = new ArrayList<>();
        Map<String, Object> page = get(path + "?limit=500", scope).body();
        items.addAll(items(page));
        while (page.get("next") != null) {
            page = get(path + "?limit=500&cursor=" + page.get("next"), scope).body();
            items.addAll(items(page));
        }
        return items;
    }

    /** The cursor after everything there is now. */
    String cursorNow(String path, String scope) {
        Map<String, Object> page = get(path + "?limit=500", scope).body();
        while (page.get("next") != null) {
            page = get(path + "?limit=500&cursor=" + page.get("next"), scope).body();
        }
        return (String) page.get("cursor");
    }

    /** The ids of pupils who are here, in the host's order. */
    List<String> pupils() {
        return all("/pupils", "pupils.read").stream()
                .filter(p -> !Boolean.TRUE.equals(p.get("gone")))
                .map(p -> (String) p.get("id"))
                .toList();
    }

    boolean offers(String capability) {
        return Set.copyOf((List<?>) get("/status", "").body().get("capabilities"))
                .contains(capability);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
