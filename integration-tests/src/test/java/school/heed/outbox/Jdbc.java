package school.heed.outbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plain SQL as the application writes it, on one connection: what a test needs of an EntityManager, and nothing else of one. */
final class Jdbc {
    private Jdbc() {}

    static EntityManager on(Connection connection) {
        return proxy(EntityManager.class, (self, method, args) -> {
            if (method.getName().equals("createNativeQuery") && args.length == 1) {
                return query(connection, (String) args[0]);
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private static Query query(Connection connection, String sql) {
        var parameters = new TreeMap<Integer, Object>();
        return proxy(Query.class, (self, method, args) -> switch (method.getName()) {
            case "setParameter" -> {
                parameters.put((Integer) args[0], args[1]);
                yield self;
            }
            case "executeUpdate" -> {
                try (var statement = prepared(connection, sql, parameters)) {
                    yield statement.executeUpdate();
                }
            }
            case "getResultList" -> rows(connection, sql, parameters);
            case "getSingleResult" -> rows(connection, sql, parameters).get(0);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static List<Object> rows(Connection connection, String sql, Map<Integer, Object> parameters)
            throws SQLException {
        try (var statement = prepared(connection, sql, parameters);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<Object>();
            var width = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new Object[width];
                for (var i = 0; i < width; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(width == 1 ? row[0] : row);
            }
            return rows;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Map<Integer, Object> parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var parameter : parameters.entrySet()) {
            statement.setObject(parameter.getKey(), parameter.getValue());
        }
        return statement;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
