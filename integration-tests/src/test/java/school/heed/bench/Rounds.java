package school.heed.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Does every measured thing once in each round, in an order of its own, so that load falls on all alike; several repeats of many rounds. */
final class Rounds {
    private final int repeats;
    private final int rounds;
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, long[][]> times = new LinkedHashMap<>();
    private final StringBuilder ratios = new StringBuilder();

    /** Something measured. */
    interface Work {
        void run() throws Exception;

        /** Clearing up that is not measured. */
        default void after() throws Exception {}
    }

    Rounds(int repeats, int rounds) {
        this.repeats = repeats;
        this.rounds = rounds;
    }

    void add(String name, Work work) {
        works.put(name, work);
        times.put(name, new long[repeats][rounds]);
    }

    void run(int warmUp) throws Exception {
        var order = new ArrayList<>(works.keySet());
        var random = new Random(1);
        for (var round = -warmUp; round < repeats * rounds; round++) {
            java.util.Collections.shuffle(order, random);
            for (var name : order) {
                var start = System.nanoTime();
                works.get(name).run();
                var took = System.nanoTime() - start;
                works.get(name).after();
                if (round >= 0) {
                    times.get(name)[round / rounds][round % rounds] = took;
                }
            }
        }
    }

    /** A line of the table of ratios: the median of the repeats, and the lowest and highest of them. */
    void ratio(String what, String of, String to, String budget) {
        var all = IntStream.range(0, repeats)
                .mapToDouble(repeat -> median(times.get(of)[repeat]) / median(times.get(to)[repeat]))
                .sorted()
                .toArray();
        ratios.append(String.format(
                "| %s | %.2f | %.2f to %.2f | %s |%n", what, all[repeats / 2], all[0], all[repeats - 1], budget));
    }

    /** A ratio of {@code of} to the same without what {@code extra} costs more than {@code without}. */
    void share(String what, String of, String extra, String without, String budget) {
        var all = IntStream.range(0, repeats)
                .mapToDouble(repeat -> {
                    var whole = median(times.get(of)[repeat]);
                    return whole / (whole - median(times.get(extra)[repeat]) + median(times.get(without)[repeat]));
                })
                .sorted()
                .toArray();
        ratios.append(String.format(
                "| %s | %.2f | %.2f to %.2f | %s |%n", what, all[repeats / 2], all[0], all[repeats - 1], budget));
    }

    String tables() {
        var table = new StringBuilder("| what | median ms | p95 ms |\n|---|---|---|\n");
        times.forEach((name, all) -> {
            var whole = Arrays.stream(all).flatMapToLong(Arrays::stream).toArray();
            table.append(String.format("| %s | %.2f | %.2f |%n", name, median(whole), at(whole, 0.95)));
        });
        return table + "\n| ratio | median of " + repeats
                + " repeats | lowest to highest | budget |\n|---|---|---|---|\n" + ratios;
    }

    static List<String> machine() {
        var runtime = Runtime.getRuntime();
        return List.of(
                runtime.availableProcessors() + " cores",
                "Java " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "load "
                        + java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                .getSystemLoadAverage());
    }

    private static double median(long[] all) {
        return at(all, 0.5);
    }

    private static double at(long[] all, double share) {
        var sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
    }
}
