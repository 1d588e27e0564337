package school.heed.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How far a network address is to be trusted as a host's. */
enum AddressKind {
    /** Anybody's: fine with https. */
    PUBLIC,
    /** This machine or an inner network: only where the operator said so. */
    INNER,
    /** Cloud metadata, link-local, multicast: never a host. */
    NEVER;

    private record Range(int[] prefix, int bits) {}

    private static final List<Range> INNER_V4 = List.of(
            range(8, 10),
            range(8, 127),
            range(12, 172, 16),
            range(16, 192, 168),
            range(10, 100, 64),
            range(24, 192, 0, 0),
            range(24, 192, 0, 2),
            range(24, 192, 88, 99),
            range(15, 198, 18),
            range(24, 198, 51, 100),
            range(24, 203, 0, 113));
    private static final List<Range> NEVER_V4 = List.of(range(8, 0), range(16, 169, 254), range(4, 224), range(4, 240));
    private static final Range GLOBAL_V6 = range(3, 0x20);
    private static final List<Range> INNER_V6 = List.of(range(32, 0x20, 0x01, 0, 0), range(32, 0x20, 0x01, 0x0d, 0xb8));
    private static final List<Range> NEVER_V6 = List.of(range(10, 0xfe, 0x80), range(8, 0xff));
    private static final Range TRANSLATED = range(96, 0, 0x64, 0xff, 0x9b);
    private static final Range SIX_TO_FOUR = range(16, 0x20, 0x02);
    private static final Range COMPATIBLE = range(96, 0);

    /** Metadata services that live at ordinary-looking addresses. */
    private static final Set<String> METADATA = Set.of("100.100.100.200", "168.63.129.16", "fd00:ec2:0:0:0:0:0:254");

    static AddressKind of(InetAddress address) {
        var bytes = address.getAddress();
        if (METADATA.contains(address.getHostAddress())) {
            return NEVER;
        }
        return address instanceof Inet4Address ? v4(bytes) : v6(bytes, address);
    }

    private static AddressKind v4(byte[] bytes) {
        if (in(NEVER_V4, bytes)) {
            return NEVER;
        }
        return in(INNER_V4, bytes) ? INNER : PUBLIC;
    }

    private static AddressKind v6(byte[] bytes, InetAddress address) {
        if (address.isLoopbackAddress()) {
            return INNER;
        }
        if (address.isAnyLocalAddress() || in(NEVER_V6, bytes)) {
            return NEVER;
        }
        if (within(TRANSLATED, bytes) || within(COMPATIBLE, bytes)) {
            return embedded(bytes, 12);
        }
        if (within(SIX_TO_FOUR, bytes)) {
            return embedded(bytes, 2);
        }
        return within(GLOBAL_V6, bytes) && !in(INNER_V6, bytes) ? PUBLIC : INNER;
    }

    private static AddressKind embedded(byte[] bytes, int from) {
        try {
            return of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            return NEVER;
        }
    }

    private static Range range(int bits, int... prefix) {
        return new Range(prefix, bits);
    }

    private static boolean in(List<Range> ranges, byte[] bytes) {
        return ranges.stream().anyMatch(range -> within(range, bytes));
    }

    private static boolean within(Range range, byte[] bytes) {
        for (var bit = 0; bit < range.bits(); bit++) {
            var wanted = bit / 8 < range.prefix().length ? range.prefix()[bit / 8] : 0;
            var mask = 0x80 >> (bit % 8);
            if ((wanted & mask) != (bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
