package school.heed.launcher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of heed.jar. Exit code 0: done; 1: something failed; 2: refused, with the reason in one sentence; 3: the history
 * does not hold.
 */
public final class Main {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final List<String> BARE = List.of("fresh", "confirm", "again", "recovery");
    private static final List<String> OPTIONS = List.of("to", "from", "confirm", "again", "recovery", "anchor");
    private static final int HISTORY_DOES_NOT_HOLD = 3;
    private static final Map<String, String> SHORT =
            Map.of("data", "heed.data", "port", "heed.port", "address", "heed.address");

    private Main() {}

    /** Runs one command; {@code help} lists them. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        try {
            String command = args.length == 0 ? "help" : args[0];
            var flags = flags(List.of(args).subList(Math.min(1, args.length), args.length));
            var config = Config.of(flags, System.getProperties(), System.getenv());
            switch (command) {
                case "run" -> new RunCommand(config).run();
                case "demo" -> new DemoCommand(config, flags).run();
                case "demo-host" -> new DemoHostCommand(config, flags).run();
                case "migrate" -> Commands.migrate(config);
                case "setup-code" -> Commands.setupCode(config);
                case "verify-db" -> Commands.verifyDb(config);
                case "doctor" -> new DoctorCommand(config).run();
                case "rotate-keys" -> new RotateCommand(config).run();
                case "export" -> new ExportCommand(config, Clock.systemUTC(), new Keyboard()).run(flags);
                case "backup" -> new BackupCommand(config, Clock.systemUTC()).run(flags);
                case "restore" -> new RestoreCommand(config, new Keyboard()).run(flags);
                case "recovery-sheet" ->
                    new RecoveryCommand(DataFolder.open(config.data()), Clock.systemUTC(), new Keyboard()).run(flags);
                case "verify" -> {
                    return HistoryCommands.verify(config, flags) ? 0 : HISTORY_DOES_NOT_HOLD;
                }
                case "export-history" -> HistoryCommands.export(config, flags);
                case "rotate-seal-key" -> HistoryCommands.rotate(config);
                case "stop" -> Commands.stop(config);
                case "help", "--help", "-h" -> System.out.println(Packaged.resource("/help.txt"));
                case "version", "--version" -> System.out.println("Heed " + Packaged.version());
                default ->
                    throw new Refused("There is no command " + command + "; java -jar heed.jar help lists them.");
            }
            return 0;
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            if (Boolean.getBoolean("heed.trace")) {
                refused.printStackTrace();
            }
            return REFUSED;
        } catch (RuntimeException unexpected) {
            System.err.println("Heed stopped on an unexpected fault: " + unexpected);
            if (Boolean.getBoolean("heed.trace")) {
                unexpected.printStackTrace();
            }
            return FAILED;
        }
    }

    /** {@code --name value}, {@code --name=value}; settings may be given by their full key. */
    static Map<String, String> flags(List<String> words) {
        var flags = new HashMap<String, String>();
        var rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            String word = rest.remove(0);
            if (!word.startsWith("--")) {
                throw new Refused("What does " + word + " mean here? java -jar heed.jar help lists the options.");
            }
            String name = word.substring(2);
            String value = "true";
            int equals = name.indexOf('=');
            if (equals > 0) {
                value = name.substring(equals + 1);
                name = name.substring(0, equals);
            } else if (!BARE.contains(name)) {
                if (rest.isEmpty()) {
                    throw new Refused("The option " + word + " needs a value.");
                }
                value = rest.remove(0);
            }
            String key = SHORT.getOrDefault(name, name);
            if (!Config.KEYS.contains(key)
                    && !DemoCommand.OPTIONS.contains(key)
                    && !OPTIONS.contains(key)
                    && !HistoryCommands.OPTIONS.contains(key)
                    && !key.equals("config")) {
                throw new Refused("There is no option --" + name + "; java -jar heed.jar help lists them.");
            }
            if (Config.KEYS.contains(key) && key.endsWith("password")) {
                throw new Refused("A password on the command line can be read by every account of this machine; put it"
                        + " in the configuration file or the environment.");
            }
            flags.put(key, value);
        }
        return flags;
    }
}
