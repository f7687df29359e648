package vn.lotrinh.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lotrinh.access.Viewer.Grant;
import vn.lotrinh.organization.Unit;

/** The administrator's list of accounts, and the page of each. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private static final int LONGEST_LOGIN = 120;
    private static final int LONGEST_NAME = 200;
    private static final String LOGIN = "[\\p{L}\\p{N}._@+-]{1," + LONGEST_LOGIN + "}";
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).toList();

    private final Accounts accounts;
    private final Grants grants;
    private final UnitNames units;
    private final Administration administration;

    AccountsPage(Accounts accounts, Grants grants, UnitNames units, Administration administration) {
        this.accounts = accounts;
        this.grants = grants;
        this.units = units;
        this.administration = administration;
    }

    @GetMapping
    ModelAndView list() {
        return list(Invitee.NOBODY, "");
    }

    private ModelAndView list(Invitee invitee, String error) {
        Map<Long, List<Grant>> held = grants.all();
        Map<Long, String> names = units.byUnit();
        List<AccountRow> rows = accounts.all().stream()
                .map(account -> new AccountRow(account, GrantRow.of(held.getOrDefault(account.id(), List.of()), names)))
                .toList();
        Map<String, Object> model = choices();
        model.put("rows", rows);
        model.put("invitee", invitee);
        model.put("error", error);
        return answer("access/accounts", model, error);
    }

    @PostMapping
    ModelAndView invite(Invitee invitee, Viewer viewer) {
        if (!Accounts.login(invitee.login()).matches(LOGIN)) {
            return list(invitee, "accounts.login.wrong");
        }
        if (invitee.name().isBlank() || invitee.name().length() > LONGEST_NAME) {
            return list(invitee, "accounts.name.wrong");
        }
        Optional<Grant> grant = grant(invitee.role(), invitee.unit());
        if (grant.isEmpty()) {
            return list(invitee, "accounts.unit.wrong");
        }
        try {
            return link(administration.invite(invitee.login(), invitee.name(), grant.get(), viewer));
        } catch (LoginTaken _) {
            return list(invitee, "accounts.login.taken");
        }
    }

    /** The link is shown in the answer itself: there is no address at which it could be seen again. */
    private static ModelAndView link(Administration.Invited invited) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitations/" + invited.invitation().token().value())
                .toUriString();
        return new ModelAndView(
                "access/invitation-link",
                Map.of(
                        "account",
                        invited.account(),
                        "link",
                        link,
                        "until",
                        invited.invitation().until()));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable long id) {
        return one(id, "");
    }

    private ModelAndView one(long id, String error) {
        Map<String, Object> model = choices();
        model.put("account", accounts.get(id));
        model.put("grants", GrantRow.of(grants.of(id), units.byUnit()));
        model.put("error", error);
        return answer("access/person", model, error);
    }

    private Map<String, Object> choices() {
        Map<String, Object> model = new HashMap<>();
        model.put("roles", ROLES);
        model.put("units", units.all().stream().map(Unit::name).distinct().toList());
        return model;
    }

    private static ModelAndView answer(String template, Map<String, Object> model, String error) {
        ModelAndView page = new ModelAndView(template, model);
        page.setStatus(error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/{id}/roles")
    ModelAndView grant(
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String unit,
            Viewer viewer) {
        Optional<Grant> grant = grant(role, unit);
        if (grant.isEmpty()) {
            return one(id, "accounts.unit.wrong");
        }
        administration.grant(id, grant.get(), viewer);
        return changed(id);
    }

    @PostMapping("/{id}/roles/remove")
    ModelAndView withdraw(
            @PathVariable long id, @RequestParam String role, @RequestParam @Nullable Long unit, Viewer viewer) {
        Role.find(role).ifPresent(held -> administration.withdraw(id, new Grant(held, unit), viewer));
        return changed(id);
    }

    @PostMapping("/{id}/disable")
    ModelAndView disable(@PathVariable long id, Viewer viewer) {
        administration.disable(id, viewer);
        return changed(id);
    }

    @PostMapping("/{id}/enable")
    ModelAndView enable(@PathVariable long id, Viewer viewer) {
        administration.enable(id, viewer);
        return changed(id);
    }

    @PostMapping("/{id}/invitation")
    ModelAndView inviteAgain(@PathVariable long id, Viewer viewer) {
        return link(administration.inviteAgain(id, viewer));
    }

    @PostMapping("/{id}/second-step/remove")
    ModelAndView removeSecondStep(@PathVariable long id, Viewer viewer) {
        administration.removeSecondStep(id, viewer);
        return changed(id);
    }

    @ExceptionHandler
    ModelAndView refused(LastAdministrator last) {
        return one(last.account(), "accounts.last-administrator");
    }

    private static ModelAndView changed(long id) {
        return Redirect.to("/accounts/" + id + "?notice=account-changed");
    }

    /** An empty unit is the whole system; a role that belongs to a unit needs one. */
    private Optional<Grant> grant(String code, String unit) {
        return Role.find(code).flatMap(role -> grant(role, unit));
    }

    private Optional<Grant> grant(Role role, String unit) {
        if (unit.isBlank()) {
            return role.needsUnit() ? Optional.empty() : Optional.of(new Grant(role, null));
        }
        return units.unit(unit).map(found -> new Grant(role, found));
    }
}
