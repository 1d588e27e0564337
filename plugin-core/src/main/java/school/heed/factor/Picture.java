package school.heed.factor;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import school.heed.platform.crypto.Base32;

/** Draws a secret for a phone's camera. The name of the school stands in it and no person's. */
final class Picture {
    private Picture() {}

    static Enrolment of(byte[] secret, String school, String name) {
        var text = Base32.of(secret);
        var address = "otpauth://totp/Heed:" + encoded(school) + "?secret=" + text + "&issuer=Heed";
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Enrolment(text, address, code.size, path.toString(), name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
