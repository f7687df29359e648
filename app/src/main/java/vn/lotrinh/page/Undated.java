package vn.lotrinh.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages on which one signs in or writes something offer no other day to look at. */
@Component
class Undated implements WebMvcConfigurer, HandlerInterceptor {

    private static final String[] PAGES = {
        "/sign-in/**",
        "/invitations/**",
        "/account/**",
        "/accounts/**",
        "/directives/new",
        "/tasks/*/obligations",
        "/units/*/statements/**",
        "/registry/events/new",
        "/registry/events/preview",
        "/registry/events/form",
        "/registry/events/*/correct",
        "/registry/events/*/withdraw",
        "/registry/import/**"
    };

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PAGES);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Frames.onlyToday(request);
        return true;
    }
}
