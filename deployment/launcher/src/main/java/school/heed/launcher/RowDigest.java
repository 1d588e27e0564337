package school.heed.launcher;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a set of rows whatever their order: the sum of the rows' SHA-256 values, modulo 2 to the 256th. */
final class RowDigest {
    private static final int BYTE_MASK = 0xff;

    private final MessageDigest sha;
    private final byte[] sum = new byte[32];
    private long rows;

    RowDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] row, int from) {
        sha.update(row, from, row.length - from);
        byte[] hash = sha.digest();
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carry += (sum[i] & BYTE_MASK) + (hash[i] & BYTE_MASK);
            sum[i] = (byte) carry;
            carry >>>= Byte.SIZE;
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String hex() {
        return HexFormat.of().formatHex(sum);
    }
}
