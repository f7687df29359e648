package vn.lotrinh.page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a program is told instead of an answer (RFC 9457): a stable code for it, a sentence for a person. */
public final class Problem {

    private Problem() {}

    /**
     * The answer.
     *
     * @param code the stable code
     * @param sentence what is wrong and what to do
     * @param texts the language of the sentence
     */
    public static ResponseEntity<ProblemDetail> of(HttpStatusCode status, String code, String sentence, Texts texts) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.code())
                .body(problem);
    }
}
