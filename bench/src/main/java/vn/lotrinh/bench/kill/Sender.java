package vn.lotrinh.bench.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads directives and accepts their readings without a pause, until the system is no more. */
final class Sender {

    private static final Pattern PLACE = Pattern.compile("/directives/(\\d+)/reading");
    private static final String BOUNDARY = "bench-boundary-7f3a";
    /** Every so many directives there is a large one, whose reading and acceptance take long enough to be hit. */
    private static final int LARGE_EVERY = 25;

    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String site;
    private final Acknowledged acknowledged;
    private final AtomicInteger numbers;

    /**
     * A sender.
     *
     * @param numbers gives each directive a number that none had before
     */
    Sender(int port, Acknowledged acknowledged, AtomicInteger numbers) {
        this.site = "http://127.0.0.1:" + port;
        this.acknowledged = acknowledged;
        this.numbers = numbers;
    }

    /** Two who upload and one who accepts. */
    List<Thread> start() {
        return List.of(
                Thread.ofVirtual().start(() -> until(this::upload)),
                Thread.ofVirtual().start(() -> until(this::upload)),
                Thread.ofVirtual().start(() -> until(this::accept)));
    }

    /** One step after the other; what breaks off was not acknowledged. */
    private static void until(Step step) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step.go();
            }
        } catch (IOException _) {
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void go() throws IOException, InterruptedException;
    }

    private void upload() throws IOException, InterruptedException {
        int number = numbers.incrementAndGet();
        byte[] content = directive(number).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = request("/directives")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + number
                                + ".txt\"\r\nContent-Type: text/plain\r\n\r\n"),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .build();
        HttpResponse<Void> answer = browser.send(request, HttpResponse.BodyHandlers.discarding());
        Matcher place = PLACE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (answer.statusCode() / 100 != 3 || !place.find()) {
            throw new IllegalStateException("The upload was answered with " + answer.statusCode());
        }
        long id = Long.parseLong(place.group(1));
        acknowledged.uploads().put(id, sha256(content));
        acknowledged.waiting().add(id);
    }

    private void accept() throws IOException, InterruptedException {
        Long id = acknowledged.waiting().poll();
        if (id == null) {
            Thread.sleep(5);
            return;
        }
        HttpRequest request = request("/bench/directives/" + id + "/acceptance")
                .POST(BodyPublishers.noBody())
                .build();
        try {
            int status = browser.send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status == 204) {
                acknowledged.acceptances().add(id);
            } else {
                acknowledged.waiting().add(id);
                Thread.sleep(5);
            }
        } catch (IOException e) {
            acknowledged.waiting().add(id);
            throw e;
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(site + address)).header(BenchMonitor.HEADER, "1");
    }

    private static String directive(int number) {
        StringBuilder text = new StringBuilder("""
                ỦY BAN NHÂN DÂN TỈNH SƠN TÂY
                Số: %d/KH-UBND
                Sơn Tây, ngày 12 tháng 02 năm 2025
                KẾ HOẠCH
                Triển khai Chương trình chuyển đổi số đợt %d
                I. NHIỆM VỤ
                """.formatted(number, number));
        boolean large = number % LARGE_EVERY == 0;
        for (int task = 1; task <= (large ? 80 : 3); task++) {
            text.append("""
                    %d. Xây dựng, trình Ủy ban nhân dân tỉnh phê duyệt đề án số %d về hạ tầng số.
                    - Cơ quan chủ trì: Sở Khoa học và Công nghệ.
                    - Cơ quan phối hợp: Sở Tài chính, Sở Nội vụ và UBND xã số %d.
                    - Thời gian hoàn thành: Quý III năm 2026.
                    """.formatted(task, task, number));
        }
        if (large) {
            text.append("II. TỔ CHỨC THỰC HIỆN\n").append("Kế hoạch này có hiệu lực kể từ ngày ký.\n".repeat(25_000));
        }
        return text.toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
