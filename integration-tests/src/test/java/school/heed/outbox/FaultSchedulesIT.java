package school.heed.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.host.PlayedSender;
import school.heed.launcher.Migrations;
import school.heed.launcher.Postgres;

/**
 * The application's own outbox on a real database against a host that drops, delays, doubles, fails after storing, and while Heed itself
 * dies before and after the host has stored. Two nodes send at the same time. The clock is moved by moving what is stored. Afterwards
 * every act happened once, in the order of its lane, and nothing is stuck.
 */
class FaultSchedulesIT {
    private static final int SCHEDULES = Integer.getInteger("heed.schedules", 300);
    private static final int QUEUED = Integer.getInteger("heed.queued", 2000);
    private static final int WORKERS = 2;
    private static Postgres postgres;

    @BeforeAll
    static void aDatabase() {
        var data =
                Path.of("target", "schedules-" + ProcessHandle.current().pid()).toAbsolutePath();
        postgres = Postgres.start(data);
        Migrations.run(postgres.jdbcUrl(), postgres.owner(), Path.of(System.getProperty("heed.war")));
    }

    @AfterAll
    static void end() {
        postgres.close();
    }

    @Test
    void everyScheduleEndsWithEverythingOnceAndInOrder() throws Exception {
        var given = System.getProperty("heed.seed", "");
        var seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
        report("fault schedules: " + SCHEDULES + " from seed " + seed);
        var wrong = Collections.synchronizedList(new ArrayList<String>());
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            var jobs = new ArrayList<Callable<Void>>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var first = worker;
                jobs.add(() -> {
                    try (var one = connection();
                            var other = connection()) {
                        for (var i = first; i < SCHEDULES; i += WORKERS) {
                            play(seed + i, one, other).forEach(wrong::add);
                        }
                    }
                    return null;
                });
            }
            for (var done : workers.invokeAll(jobs)) {
                done.get();
            }
        } finally {
            workers.shutdown();
        }
        report("fault schedules: " + wrong.size() + " wrong");
        assertThat(wrong).as("seed " + seed).isEmpty();
    }

    private static List<String> play(long seed, Connection one, Connection other) {
        var world = new World(seed, 1 + (int) Math.floorMod(seed, 3L), one, other);
        var random = world.random;
        var wrong = new ArrayList<String>();
        var unknown =
                random.nextInt(5) == 0 ? PlayedSender.pupil(world.children().get(0)) : "";
        world.host.troubled(random.nextDouble());
        world.host.forgets(unknown);
        var clicks = 4 + random.nextInt(8);
        var back = false;
        for (var i = 0; i < clicks; i++) {
            var act = random.nextInt(10);
            if (act == 0 && unknown.isEmpty() && !back) {
                world.first().click(node -> world.takeBack(node, Topic.WITHHOLD));
                back = true;
            } else if (act == 1 && unknown.isEmpty()) {
                world.first().click(node -> world.takeBack(node, Topic.ERASE));
                break;
            } else {
                world.first().click(node -> world.writeLine(node, some(world)));
            }
            for (var step = random.nextInt(6); step > 0; step--) {
                step(world);
            }
        }
        for (var step = 0; step < 25; step++) {
            step(world);
        }
        if (!world.drained()) {
            wrong.add("seed " + seed + ": stuck with " + world.waiting());
        }
        world.wrong().forEach(what -> wrong.add("seed " + seed + ": " + what));
        return wrong;
    }

    /** Time passes, and one node or both send. */
    private static void step(World world) {
        var random = world.random;
        if (random.nextInt(3) == 0) {
            world.later(1 << random.nextInt(7));
        }
        var sender = world.node();
        world.host.meanwhile(() -> {});
        if (random.nextInt(3) == 0) {
            // While this node waits for the host, the other one sends.
            var second = world.other(sender);
            world.host.meanwhile(() -> second.sendNext(false));
        }
        sender.sendNext(random.nextInt(12) == 0);
        world.host.meanwhile(() -> {});
    }

    private static List<UUID> some(World world) {
        var all = new ArrayList<>(world.children());
        Collections.shuffle(all, world.random);
        return all.subList(0, 1 + world.random.nextInt(all.size()));
    }

    @Test
    void sevenDaysWithoutTheHostDrainInOrder() throws Exception {
        var lanes = Math.max(10, QUEUED / 100);
        try (var one = connection();
                var other = connection()) {
            var world = new World(7, lanes, one, other);
            for (var i = 0; i < QUEUED / 100; i++) {
                world.first().click(node -> {
                    for (var line = 0; line < 100; line++) {
                        world.writeLine(node, List.of(world.children().get(world.random.nextInt(lanes))));
                    }
                });
            }
            world.host.away(true);
            var tries = 0;
            for (var sixHours = 0; sixHours < 7 * 4; sixHours++) {
                while (world.first().sendNext(false)) {
                    tries++;
                }
                world.later((int) Duration.ofHours(6).toSeconds());
            }
            var before = world.host.effects().size();
            world.host.away(false);
            world.first().click(node -> node.outbox().hurry(world.system));
            var started = System.nanoTime();
            while (world.first().sendNext(false)) {
                tries++;
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            var sent = world.host.effects().size() - before;
            world.host.settle();
            report(String.format(
                    "outage: %d queued in %d lanes, 7 days, %d tries; then %d drained in %.1f s, %.0f a second (host in memory)",
                    QUEUED, lanes, tries, sent, seconds, sent / seconds));
            assertThat(world.waiting()).isZero();
            assertThat(world.wrong()).isEmpty();
        }
    }

    /** The seed and the rate are what whoever runs this looks for. */
    private static void report(String line) {
        System.out.println(line);
    }

    private static Connection connection() throws SQLException {
        var connection = DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.app().user(), postgres.app().password());
        try (var statement = connection.createStatement()) {
            // A lost commit is played by a rollback; waiting for the disk would only make this slower.
            statement.execute("set synchronous_commit = off");
        }
        return connection;
    }
}
