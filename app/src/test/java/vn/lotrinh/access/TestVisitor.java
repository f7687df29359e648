package vn.lotrinh.access;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who looks at pages in a test, without the steps of signing in. */
public final class TestVisitor {

    /** Puts directives in. */
    public static final Viewer MONITOR = holding(Role.MONITOR, null);

    private TestVisitor() {}

    /** Somebody of one unit. */
    public static Viewer ofUnit(long unit) {
        return holding(Role.UNIT_OFFICER, unit);
    }

    private static Viewer holding(Role role, @org.jspecify.annotations.Nullable Long unit) {
        return new Viewer(1L, "Nguyễn Văn An", List.of(new Viewer.Grant(role, unit)));
    }

    /** Lets a request be asked by that viewer. */
    public static RequestPostProcessor as(Viewer viewer) {
        return request -> {
            if (!viewer.isPublic()) {
                request.setAttribute(
                        RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                        new SecurityContextImpl(new UsernamePasswordAuthenticationToken(
                                viewer,
                                "",
                                AuthorityUtils.createAuthorityList(viewer.grants().stream()
                                        .map(grant -> grant.role().code())
                                        .toList()))));
            }
            return request;
        };
    }
}
