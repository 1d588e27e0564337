package school.heed.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import school.heed.chronology.CopiesOn;
import school.heed.chronology.HostCopies;
import school.heed.host.FaultyHost;
import school.heed.host.PlayedSender;
import school.heed.identity.Actor;

/** One process of Heed with a connection of its own: the application's outbox, step, sender and copies, in transactions that may be lost. */
final class Node {
    private final Connection connection;
    private final Actor system;
    private final Outbox outbox = new Outbox();
    private final HostCopies copies;
    private final OutboxStep step;

    Node(Connection connection, Actor system, FaultyHost host) {
        this.connection = connection;
        this.system = system;
        outbox.em = Jdbc.on(connection);
        copies = CopiesOn.of(outbox.em, outbox);
        step = new OutboxStep(outbox, List.<Sender>of(PlayedSender.of(host, copies)));
    }

    Outbox outbox() {
        return outbox;
    }

    HostCopies copies() {
        return copies;
    }

    /** One message as the drain sends it. @param lost whether the commit fails @return whether there was one */
    boolean sendNext(boolean lost) {
        try {
            begin();
            boolean sent;
            try {
                sent = step.sendNext(system);
            } catch (OutboxStep.Stumbled e) {
                connection.rollback();
                begin();
                step.putOff(system, e);
                sent = true;
            }
            if (lost) {
                connection.rollback();
            } else {
                connection.commit();
            }
            return sent;
        } catch (FaultyHost.Crash e) {
            // The process is gone; its transaction with it. The next call is the one of the process that was started
            // again.
            rollback();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something a person does: all of it or nothing. */
    void click(Consumer<Node> act) {
        try {
            begin();
            act.accept(this);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads or changes by plain SQL within a click. */
    List<?> sql(String sql, Object... parameters) {
        var query = outbox.em.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        if (sql.startsWith("select")) {
            return query.getResultList();
        }
        query.executeUpdate();
        return List.of();
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('heed.school', '" + system.school() + "', true)");
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
