package school.heed.verify;

import java.util.List;

/**
 * One thing somebody with the database's password could do.
 *
 * @param sql a single change
 * @param named what the verifier must name, one of these
 * @param anchored whether it touches what a kept checkpoint had sealed, rather than a row that moves on with its stream
 */
record Mutation(String sql, List<String> named, boolean anchored) {
    Mutation(String sql, List<String> named) {
        this(sql, named, true);
    }
}
