package vn.lotrinh;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser without a screen: keeps cookies, sends forms as pages of the system would, follows nothing by itself. */
public final class Browser {

    private static final String FORGERY_COOKIE = "XSRF-TOKEN";
    private static final String FORGERY_HEADER = "X-XSRF-TOKEN";

    private final MockMvc system;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "203.0.113.7";
    private boolean secure;

    /** A new one without any cookie. */
    public Browser(MockMvc system) {
        this.system = system;
    }

    /** With a cookie that was got elsewhere. */
    public Browser with(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
        return this;
    }

    /** From another network address. */
    public Browser at(String networkAddress) {
        address = networkAddress;
        return this;
    }

    /** Over an encrypted connection. */
    public Browser secure() {
        secure = true;
        return this;
    }

    /** Asks for a page. */
    public MockHttpServletResponse get(String page) {
        return send(MockMvcRequestBuilders.get(page));
    }

    /** Asks for a page and reads it. */
    public Document page(String page) {
        return read(get(page));
    }

    /** Sends a form: names and values by turns. */
    public MockHttpServletResponse post(String action, String... fields) {
        return send(form(action, fields).header(FORGERY_HEADER, forgeryHeader()));
    }

    /** Sends a form with a file in its field {@code file}: names and values by turns. */
    public MockHttpServletResponse upload(String action, String name, byte[] content, String... fields) {
        MockMultipartHttpServletRequestBuilder form = MockMvcRequestBuilders.multipart(action)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return send(form.header(FORGERY_HEADER, forgeryHeader()));
    }

    /** Sends a form without the token that our pages put in. */
    public MockHttpServletResponse forge(String action, String... fields) {
        return send(form(action, fields));
    }

    /** Sends anything, with the token that our pages put in. */
    public MockHttpServletResponse request(HttpMethod method, String target) {
        return send(MockMvcRequestBuilders.request(method, target).header(FORGERY_HEADER, forgeryHeader()));
    }

    /** Reads an answer as a page. */
    public static Document read(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** The value of a cookie, or empty. */
    public String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    private static MockHttpServletRequestBuilder form(String action, String... fields) {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(action);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** What a page would have in its forms for the cookie: the token behind a mask, here of zeros. */
    private String forgeryHeader() {
        cookies.putIfAbsent(FORGERY_COOKIE, new Cookie(FORGERY_COOKIE, "a-token-of-the-test"));
        byte[] token = cookie(FORGERY_COOKIE).getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            MockHttpServletResponse answer = system.perform(
                            request.secure(secure).remoteAddress(address))
                    .andReturn()
                    .getResponse();
            keep(answer);
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException("No answer", e);
        }
    }

    private void keep(MockHttpServletResponse answer) {
        for (Cookie cookie : answer.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }
}
