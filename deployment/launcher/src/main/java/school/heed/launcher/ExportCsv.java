package school.heed.launcher;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A CSV file (RFC 4180, UTF-8) that is safe to open in a spreadsheet: no cell of it is ever taken for a formula. */
final class ExportCsv {
    private static final String FORMULA = "=+-@\t\r\n|";

    private ExportCsv() {}

    static void row(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    /** An apostrophe in front tells a spreadsheet that this is text; the JSON lines hold the words without it. */
    static String cell(String text) {
        String first = text.stripLeading();
        boolean risky = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        return '"' + (risky ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
