package school.heed.factor;

/**
 * A secret on its way to a phone, shown once.
 *
 * @param secret in base 32, to copy by hand
 * @param address what the picture says, as authenticator apps read it
 * @param size modules along one side of the picture
 * @param picture dark modules as the data of one SVG path, one unit a module
 * @param name a name for signing in while the host is down, to be kept or changed; may be empty
 */
public record Enrolment(String secret, String address, int size, String picture, String name) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
