package school.heed.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

/** {@code recovery-sheet}: prints the sheet for the head's safe, and asks whether it is really there. */
final class RecoveryCommand {
    private static final int TRIES = 3;

    private final DataFolder data;
    private final Clock clock;
    private final Keyboard keyboard;

    RecoveryCommand(DataFolder data, Clock clock, Keyboard keyboard) {
        this.data = data;
        this.clock = clock;
        this.keyboard = keyboard;
    }

    void run(Map<String, String> flags) {
        if (flags.containsKey("confirm")) {
            confirm();
        } else {
            print(flags.get("to"), flags.containsKey("again"));
        }
    }

    private void print(String to, boolean again) {
        RootKey key = RootKey.of(data);
        var state = new RecoveryState(data, key.mark());
        if (state.printed().isPresent() && !again) {
            throw new Refused("The sheet was printed on " + state.printed().get()
                    + "; if it is lost, print another with" + " --again and destroy the first when it turns up.");
        }
        var sheet = new RecoverySheet(key);
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (to == null) {
            System.out.println(sheet.text(day));
        } else {
            PrivateFile.write(Path.of(to), sheet.html(day));
            System.out.println("The sheet is in " + to + ": print it, put it in the safe, delete the file.");
        }
        state.printedAt(clock.instant());
        System.out.println("Then run: java -jar heed.jar recovery-sheet --confirm");
    }

    private void confirm() {
        RootKey key = RootKey.of(data);
        confirmed(key, "that the sheet is in the safe");
        new RecoveryState(data, key.mark()).confirmedAt(clock.instant());
        System.out.println("Confirmed: the sheet of key " + key.mark() + " exists outside this machine.");
    }

    /**
     * Lets the person type one line of the sheet.
     *
     * @param what completes "To show ..."
     * @throws Refused after three wrong lines
     */
    void confirmed(RootKey key, String what) {
        int number = 1 + new SecureRandom().nextInt(RecoverySheet.LINES);
        var sheet = new RecoverySheet(key);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (sheet.is(number, keyboard.ask("To show " + what + ", type line " + number + " of it:"))) {
                return;
            }
            System.out.println("That is not line " + number + " of the sheet of key " + key.mark() + ".");
        }
        throw new Refused("The line was not as printed, so nothing was done.");
    }

    /** The key from the sheet in the person's hand; each line is checked as it is typed. */
    static RootKey typed(Keyboard keyboard) {
        var lines = new ArrayList<String>();
        while (lines.size() < RecoverySheet.LINES) {
            int number = lines.size() + 1;
            lines.add(line(keyboard, number));
        }
        return RecoverySheet.read(lines);
    }

    private static String line(Keyboard keyboard, int number) {
        Refused last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            String typed = keyboard.ask("Line " + number + " of the recovery sheet:");
            try {
                RecoverySheet.letters(number, typed);
                return typed;
            } catch (Refused slip) {
                System.out.println(slip.getMessage());
                last = slip;
            }
        }
        throw last;
    }
}
