package school.heed.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HashChainTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theHashesOfAChainNeverChange() {
        var previous = HashChain.start();
        for (var vector : HashVectors.all()) {
            previous = HashChain.next(vector.bytes(), previous);
            assertThat(HEX.formatHex(previous)).as(vector.name()).isEqualTo(vector.h());
        }
    }

    @Test
    void aSecondImplementationAgrees() throws GeneralSecurityException {
        var previous = "00".repeat(32);
        for (var vector : HashVectors.all()) {
            var bytes = HEX.parseHex("00" + vector.canonical() + previous);
            previous = HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(previous).as(vector.name()).isEqualTo(vector.h());
        }
    }

    @Test
    void theCommitmentToTheWordsNeverChanges() throws GeneralSecurityException {
        var words = new Canon().text("words").text("").text("").done();
        var commit = HashChain.commit(HashVectors.counting(), words);
        assertThat(HEX.formatHex(commit)).isEqualTo("18321ec8e8f2819f3c927952bf0b75f483ea8d27baec4efd0f49a36a494cc46f");
        assertThat(byHand(HashVectors.counting(), words)).isEqualTo(commit);
        assertThat(HashChain.commit(new byte[] {1}, words)).isNotEqualTo(commit);
    }

    /** HMAC from its definition: H(key ^ opad, H(key ^ ipad, data)), for keys up to 64 bytes. */
    private static byte[] byHand(byte[] key, byte[] data) throws GeneralSecurityException {
        var inner = Arrays.copyOf(key, 64);
        var outer = Arrays.copyOf(key, 64);
        for (var i = 0; i < 64; i++) {
            inner[i] ^= 0x36;
            outer[i] ^= 0x5c;
        }
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(inner);
        var first = digest.digest(data);
        digest.update(outer);
        return digest.digest(first);
    }

    @Test
    void aChangedLineChangesEveryHashAfterIt() {
        var before = chain(List.of("one", "two", "three", "four"));
        var after = chain(List.of("one", "Two", "three", "four"));
        assertThat(after.get(0)).isEqualTo(before.get(0));
        for (var i = 1; i < 4; i++) {
            assertThat(after.get(i)).as("line %d", i).isNotEqualTo(before.get(i));
        }
    }

    @Test
    void aLineTakenOutPutInOrMovedIsNoticed() {
        var last = chain(List.of("one", "two", "three")).get(2);
        assertThat(chain(List.of("one", "three"))).doesNotContain(last);
        assertThat(chain(List.of("one", "two", "between", "three"))).doesNotContain(last);
        assertThat(chain(List.of("two", "one", "three"))).doesNotContain(last);
    }

    private static List<String> chain(List<String> lines) {
        var hashes = new ArrayList<String>();
        var previous = HashChain.start();
        for (var line : lines) {
            previous = HashChain.next(new Canon().text(line).done(), previous);
            hashes.add(HEX.formatHex(previous));
        }
        return hashes;
    }

    @Test
    void nobodyCanChangeWhereChainsStart() {
        HashChain.start()[0] = 1;
        assertThat(HashChain.start()).containsOnly(0).hasSize(32);
    }

    @Test
    void hashesAreWrittenInSmallHex() {
        assertThat(HashChain.hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HashChain.hex("é")).isEqualTo(HashChain.hex("é".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHostsIdIsLookedUpApartPerKey() {
        var data = "staff\n17".getBytes(StandardCharsets.UTF_8);
        var key = new SecretKeySpec(HashVectors.counting(), "AES").getEncoded();
        assertThat(HashChain.hmac(key, data)).hasSize(32).isNotEqualTo(HashChain.hmac(new byte[32], data));
    }
}
