package vn.lotrinh.access;

/** Another account has the login. */
final class LoginTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginTaken(String login) {
        super("Login taken: " + login);
    }
}
