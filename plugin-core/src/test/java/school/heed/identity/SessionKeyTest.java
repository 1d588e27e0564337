package school.heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyTest {
    @Test
    void theContainerProvesTokensWithTheKeyThatHostsSee(@TempDir Path folder) throws Exception {
        var file = folder.resolve("session.jwk");
        Files.writeString(
                file, new ECKeyGenerator(Curve.P_256).keyID("k1").generate().toJSONString());
        System.setProperty("heed.session.key.file", file.toString());
        var published = SessionKey.published().getKeys().get(0).toECKey().toECPublicKey();
        var body = SessionKey.pem().replaceAll("-----[A-Z ]+-----", "");
        var read = KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        assertThat(read).isEqualTo(published);
    }
}
