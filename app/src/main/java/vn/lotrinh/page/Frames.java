package vn.lotrinh.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;

/** Makes the frame of a page from what the browser sent. */
@Component
public class Frames {

    /** The cookie that keeps the language. */
    static final String LANGUAGE = "lang";

    private static final String ONLY_TODAY = Frames.class.getName() + ".only-today";
    private static final int LAST_YEAR = 9999;
    private static final Set<String> OWN = Set.of("asof", "known", "notice");

    private final MessageSource messages;
    private final BusinessClock clock;
    private final ResourceUrlProvider resources;

    Frames(MessageSource messages, BusinessClock clock, ResourceUrlProvider resources) {
        this.messages = messages;
        this.clock = clock;
        this.resources = resources;
    }

    /** Has a request answered as of today, whatever day its address names: its page is about what is to be done now. */
    public static void onlyToday(HttpServletRequest request) {
        request.setAttribute(ONLY_TODAY, true);
    }

    private static boolean isOnlyToday(HttpServletRequest request) {
        return request.getAttribute(ONLY_TODAY) != null;
    }

    /** The frame for a request. */
    public Frame of(HttpServletRequest request) {
        LocalDate today = clock.today();
        return new Frame(
                texts(request),
                today,
                asOf(request, today),
                known(request, today),
                path(request),
                query(request),
                visitor(),
                csrf(request),
                notice(request),
                !isOnlyToday(request),
                name -> asset("/assets/" + name));
    }

    /** The texts of the request's language: Vietnamese unless the reader chose English. */
    public Texts texts(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, LANGUAGE);
        boolean english = cookie != null && cookie.getValue().equals("en");
        return new Texts(messages, english ? Locale.ENGLISH : Texts.VIETNAMESE);
    }

    /** The texts for a program: it keeps no cookie, but may say that it takes English. */
    public Texts textsForProgram(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = accepted != null && request.getLocale().getLanguage().equals("en");
        return WebUtils.getCookie(request, LANGUAGE) == null && english
                ? new Texts(messages, Locale.ENGLISH)
                : texts(request);
    }

    /** The day that the request wants to see: {@code asof}, or today where it names none, none that is a day, or a future one. */
    public LocalDate asOf(HttpServletRequest request) {
        return asOf(request, clock.today());
    }

    private static LocalDate asOf(HttpServletRequest request, LocalDate today) {
        String wanted = isOnlyToday(request) ? null : parameter(request, "asof");
        LocalDate day = wanted == null ? null : day(wanted);
        return day == null || day.isAfter(today) ? today : day;
    }

    /** From where the request wants to look at the facts. */
    public Vantage vantage(HttpServletRequest request) {
        LocalDate today = clock.today();
        LocalDate asOf = asOf(request, today);
        LocalDate known = known(request, today);
        return known == null ? Vantage.of(asOf) : Vantage.of(asOf, known);
    }

    /** The day at whose end it was known so, or {@code null} where the request names none before today. */
    private static @Nullable LocalDate known(HttpServletRequest request, LocalDate today) {
        String wanted = isOnlyToday(request) ? null : parameter(request, "known");
        LocalDate known = wanted == null ? null : day(wanted);
        return known == null || !known.isBefore(today) ? null : known;
    }

    /** The day that an address names, or {@code null} where it names none of the years 1 to 9999. */
    public static @Nullable LocalDate day(String words) {
        try {
            LocalDate day = LocalDate.parse(words.strip());
            return day.getYear() >= 1 && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** The address that the browser asked for, also while an error page answers it. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String address ? address : request.getRequestURI();
    }

    private static String query(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || isRefusedForm(request)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (OWN.contains(parameter.getKey())) {
                continue;
            }
            for (String value : parameter.getValue()) {
                parts.add(encoded(parameter.getKey()) + "=" + encoded(value));
            }
        }
        return String.join("&", parts);
    }

    private static @Nullable String parameter(HttpServletRequest request, String name) {
        return isRefusedForm(request) ? null : request.getParameter(name);
    }

    /** A form that could not be taken in, because it is too large, can't be asked again while the error page is made. */
    private static boolean isRefusedForm(HttpServletRequest request) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return method != null && !method.equals("GET");
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static Frame.Visitor visitor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return new Frame.Visitor(null, List.of());
        }
        List<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .toList();
        return new Frame.Visitor(authentication.getName(), roles);
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }

    private @Nullable String notice(HttpServletRequest request) {
        String code = parameter(request, "notice");
        return code == null
                ? null
                : messages.getMessage(
                        "notice." + code, null, null, texts(request).locale());
    }

    private String asset(String path) {
        String fingerprinted = resources.getForLookupPath(path);
        return fingerprinted == null ? path : fingerprinted;
    }
}
