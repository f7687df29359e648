package vn.lotrinh.access;

import java.util.List;

/**
 * A line of the list of accounts.
 *
 * @param account the account
 * @param grants its roles
 */
public record AccountRow(Account account, List<GrantRow> grants) {}
