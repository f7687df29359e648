package vn.lotrinh.progress;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The certificates that an installation trusts, by the lists from which they come. */
final class TrustLists {

    private static final Set<String> ENDINGS = Set.of("pem", "crt", "cer", "der", "p7b");
    private static final int LARGEST = 16 << 20;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<TrustProblem> problems = new ArrayList<>();

    private @Nullable Anchors anchors;

    private record Entry(String list, X509Certificate certificate) {}

    /**
     * The certificates as the library takes them. Loading it takes time that only the first check should cost.
     *
     * @param certificates all of them
     * @param listOf the first list of each, by its identity
     */
    private record Anchors(CommonTrustedCertificateSource certificates, Map<String, String> listOf) {
        static Anchors of(List<Entry> entries) {
            Anchors anchors = new Anchors(new CommonTrustedCertificateSource(), new HashMap<>());
            for (Entry entry : entries) {
                CertificateToken token = anchors.certificates.addCertificate(new CertificateToken(entry.certificate()));
                anchors.listOf.putIfAbsent(token.getDSSIdAsString(), entry.list());
            }
            return anchors;
        }
    }

    private synchronized Anchors anchors() {
        Anchors known = anchors == null ? Anchors.of(entries) : anchors;
        anchors = known;
        return known;
    }

    /** The lists of some files and folders. What can't be read is left out and told among the problems. */
    static TrustLists read(List<Path> places) {
        TrustLists lists = new TrustLists();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                lists.folder(place);
            } else {
                lists.file(place);
            }
        }
        return lists;
    }

    private void folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> ENDINGS.contains(ending(file)) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(this::file);
        } catch (IOException _) {
            problems.add(new TrustProblem(folder.toString(), TrustProblem.What.NOT_READABLE));
        }
    }

    private void file(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST);
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content));
            if (read.isEmpty()) {
                throw new CertificateException("none");
            }
            add(name(file), read);
        } catch (IOException _) {
            problems.add(new TrustProblem(file.toString(), TrustProblem.What.NOT_READABLE));
        } catch (CertificateException _) {
            problems.add(new TrustProblem(file.toString(), TrustProblem.What.NO_CERTIFICATES));
        }
    }

    private void add(String name, Collection<? extends Certificate> read) {
        names.add(name);
        read.forEach(certificate -> entries.add(new Entry(name, (X509Certificate) certificate)));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** Whether there is no certificate that is trusted. */
    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The names of the lists. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** What could not be read. */
    List<TrustProblem> problems() {
        return List.copyOf(problems);
    }

    /** All trusted certificates. */
    CommonTrustedCertificateSource certificates() {
        return anchors().certificates();
    }

    /** The first list that has a certificate of that identity. */
    Optional<String> listOf(String certificate) {
        return Optional.ofNullable(anchors().listOf().get(certificate));
    }
}
