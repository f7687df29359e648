package vn.lotrinh.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language and keeps it for a year. */
@Controller
class LanguageSwitch {

    @GetMapping("/language")
    ResponseEntity<Void> change(
            @RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(Frames.LANGUAGE, to.equals("en") ? "en" : "vi")
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(LocalAddress.of(back))
                .build();
    }
}
