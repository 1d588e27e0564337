package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.Refusal;

class PairingCodeTest {
    private static final String SECRET = "ABCDEFGHIJKLMNOPQRSTUVWXY2";
    private static final String URL = "https://mis.example.org/modules/Heed/api";
    private static final String CODE = "heed1." + encoded(URL) + "." + SECRET;

    private static String encoded(String url) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(url.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCodeHoldsAddressAndSecret() {
        assertThat(PairingCode.parse(CODE)).isEqualTo(new PairingCode(URL, SECRET));
    }

    @Test
    void blanksAndLineBreaksFromCopyingDoNotMatter() {
        assertThat(PairingCode.parse("  " + CODE.substring(0, 20) + "\n" + CODE.substring(20) + " ")
                        .apiUrl())
                .isEqualTo(URL);
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(PairingCode.parse(CODE).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "heed1",
                "heed2.aHR0cHM6Ly9taXM.ABCDEFGHIJKLMNOPQRSTUVWXY2",
                "heed1.aHR0cHM6Ly9taXM.ABCDEFGHIJKLMNOPQRSTUVWXY",
                "heed1.aHR0cHM6Ly9taXM.abcdefghijklmnopqrstuvwxy2",
                "heed1.aHR0cHM6Ly9taXM=.ABCDEFGHIJKLMNOPQRSTUVWXY2",
                "heed1.aHR0cHM6Ly9taXMAA.ABCDEFGHIJKLMNOPQRSTUVWXY2",
                "heed1._____w_w_w.ABCDEFGHIJKLMNOPQRSTUVWXY2"
            })
    void anythingElseIsRefused(String typed) {
        assertThatThrownBy(() -> PairingCode.parse(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("pairing-code"));
    }

    @Test
    void theFingerprintIsOfBothFirstKeys() throws Exception {
        var both = LaunchToken.RSA.computeThumbprint() + "\n" + LaunchToken.EC.computeThumbprint();
        var hex = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.US_ASCII)));
        var heed = new JWKSet(LaunchToken.EC.toPublicJWK());
        var fingerprint = Fingerprint.of(LaunchToken.published().toString(), heed);
        assertThat(fingerprint)
                .isEqualTo(hex.substring(0, 4) + "-" + hex.substring(4, 8))
                .matches("[0-9a-f]{4}-[0-9a-f]{4}");
        var later = new JWKSet(List.of(LaunchToken.RSA, LaunchToken.rsa("rsa-9"))).toString();
        assertThat(Fingerprint.of(later, heed)).isEqualTo(fingerprint);
    }

    @Test
    void withoutAKeyThereIsNoFingerprint() {
        assertThatThrownBy(() -> Fingerprint.of("{\"keys\":[]}", LaunchToken.published()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
