package vn.lotrinh.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The authentication of somebody with an open session. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final long session;

    SignedIn(Viewer viewer, long session) {
        super(AuthorityUtils.createAuthorityList(viewer.grants().stream()
                .map(grant -> grant.role().code())
                .distinct()
                .toList()));
        this.viewer = viewer;
        this.session = session;
        setAuthenticated(true);
    }

    /** The one of the running request; only on pages that need one. */
    static SignedIn current() {
        return (SignedIn)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return viewer.name();
    }

    /** The number of the account. */
    long account() {
        return Objects.requireNonNull(viewer.account());
    }

    /** The number of the session. */
    long session() {
        return session;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.session == session && that.viewer.equals(viewer);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(session);
    }
}
