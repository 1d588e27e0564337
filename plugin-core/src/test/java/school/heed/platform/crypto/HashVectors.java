package school.heed.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Twelve records with their canonical bytes and their places in one chain, fixed once. A change here breaks every stored chain. */
final class HashVectors {
    static final UUID ID = UUID.fromString("6f1c0000-0000-4000-8000-00000000000a");
    static final Instant AT = Instant.parse("2026-11-10T14:05:00.123456Z");
    private static final UUID HIGH = UUID.fromString("ffffffff-ffff-4fff-bfff-fffffffffffe");

    private HashVectors() {}

    /**
     * @param canonical the canonical bytes in hex
     * @param h the hash at this place of the chain in hex
     */
    record Vector(String name, UnaryOperator<Canon> fields, String canonical, String h) {
        byte[] bytes() {
            return fields.apply(new Canon()).done();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static byte[] counting() {
        var bytes = new byte[32];
        IntStream.range(0, 32).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }

    static List<Vector> all() {
        return List.of(
                new Vector(
                        "no field",
                        canon -> canon,
                        "01",
                        "3dd67e1f62fd0a9a08a02ab9119e1b45c0c45ff558c40174333f89d9daf0b975"),
                new Vector(
                        "absent text",
                        canon -> canon.text(null),
                        "016e00000000",
                        "2f5484dc5d9c2b817d60fd4d021064abebb72628ef5812e0a9c5ca51804a2c24"),
                new Vector(
                        "empty text",
                        canon -> canon.text(""),
                        "017400000000",
                        "20ca24dc660b80d3bf613c76ee9f0bbcfffc938f1513c55dc3179140a44afcac"),
                new Vector(
                        "words",
                        canon -> canon.text("He said it twice."),
                        "017400000011486520736169642069742074776963652e",
                        "1d4dfa5f175a80db44f56679c2ade75672125de0aa97f8e78a9679c1986fb76b"),
                new Vector(
                        "line break as received",
                        canon -> canon.text("one\r\ntwo"),
                        "0174000000086f6e650d0a74776f",
                        "9d91f51c037cd317b1488a6ce9b0c2d3d4d38209dd8a6ac5d2c7147278d48a63"),
                new Vector(
                        "emoji and accent",
                        canon -> canon.text("🙂 Zoë"),
                        "017400000009f09f9982205a6fc3ab",
                        "8c373660ebe5241a202755b4e30d85620d193065113bc1e663da0f0a4d0a526e"),
                new Vector(
                        "bytes",
                        canon -> canon.bytes(new byte[] {0, 1, 127, -128, -1}),
                        "01620000000500017f80ff",
                        "5f3f6ac39489c07271866b7544a540997f4276a944fbebaade92dc1fafcbd31e"),
                new Vector(
                        "zero",
                        canon -> canon.number(0),
                        "0169000000080000000000000000",
                        "3271810fb5e644abc076e500ab7d0c69291caa7ea268ee91fc800109f65f2eb0"),
                new Vector(
                        "minus one",
                        canon -> canon.number(-1),
                        "016900000008ffffffffffffffff",
                        "bec3f6d3bf82919637ed34cdb09e49e3876115d768da4ba9f1ea40d38e5a7200"),
                new Vector(
                        "ids",
                        canon -> canon.id(ID).id(HIGH),
                        "0175000000106f1c000000004000800000000000000a7500000010ffffffffffff4fffbffffffffffffffe",
                        "b440c3a05dba3c29097cc43bd1a6501743e6d4100f27f6afc4ad8c8623169b7b"),
                new Vector(
                        "time in microseconds",
                        canon -> canon.time(AT),
                        "016d0000000800065fec906b1d40",
                        "dde565fe439c3e97708eae8867b70f74c5b687415ad295928bd19b2de92d70f0"),
                new Vector(
                        "a whole entry",
                        canon -> canon.id(ID)
                                .text("concern:" + ID)
                                .number(7)
                                .text("REPORTED")
                                .time(AT)
                                .time(null)
                                .text("")
                                .text(null)
                                .bytes(counting()),
                        wholeEntry(),
                        "6defff4e79c3365c73b87f8f03b28ca9a64b4861e45a332dc529809c7edc8d24"));
    }

    /** The same entry put together a second time, field by field in hex, by none of the code under test. */
    private static String wholeEntry() {
        return "01"
                + field('u', "6f1c000000004000800000000000000a")
                + field('t', hex("concern:6f1c0000-0000-4000-8000-00000000000a"))
                + field('i', "0000000000000007")
                + field('t', hex("REPORTED"))
                + field('m', "00065fec906b1d40")
                + "6e00000000"
                + "7400000000"
                + "6e00000000"
                + field('b', "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    }

    private static String field(char type, String hex) {
        return String.format("%02x%08x%s", (int) type, hex.length() / 2, hex);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
