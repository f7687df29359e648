package vn.lotrinh.access;

/**
 * What an administrator fills in to invite somebody.
 *
 * @param login the login
 * @param name the person's name
 * @param role the code of the first role
 * @param unit the name of the unit, or empty for the whole system
 */
public record Invitee(String login, String name, String role, String unit) {

    static final Invitee NOBODY = new Invitee("", "", Role.UNIT_OFFICER.code(), "");
}
