package school.heed.launcher;

/**
 * A database login.
 *
 * @param user role name
 * @param password its password, never printed
 */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
