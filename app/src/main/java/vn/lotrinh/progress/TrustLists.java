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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The certificates that an installation trusts, by the lists from which they come. */
final class TrustLists {

    private static final Set<String> ENDINGS = Set.of("pem", "crt", "cer", "der", "p7b", "xml", "xtsl");
    private static final int LARGEST = 16 << 20;

    private final List<TrustList> lists = new ArrayList<>();
    private final List<TrustProblem> problems = new ArrayList<>();

    private @Nullable Anchors anchors;

    /**
     * The certificates as the library takes them. Loading it takes time that only the first check should cost.
     *
     * @param certificates all of them
     * @param listOf the first list of each, by its identity
     */
    private record Anchors(CommonTrustedCertificateSource certificates, Map<String, String> listOf) {
        static Anchors of(List<TrustList> lists) {
            Anchors anchors = new Anchors(new CommonTrustedCertificateSource(), new HashMap<>());
            for (TrustList list : lists) {
                for (TrustList.Entry entry : list.entries()) {
                    CertificateToken token =
                            anchors.certificates.addCertificate(new CertificateToken(entry.certificate()));
                    anchors.listOf.putIfAbsent(token.getDSSIdAsString(), list.name());
                }
            }
            return anchors;
        }
    }

    private synchronized Anchors anchors() {
        Anchors known = anchors == null ? Anchors.of(lists) : anchors;
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
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                refuse(file, TrustProblem.What.TOO_LARGE);
            } else if (StatusList.isXml(content)) {
                statusList(file, content);
            } else {
                certificates(file, content);
            }
        } catch (IOException _) {
            refuse(file, TrustProblem.What.NOT_READABLE);
        } catch (CertificateException _) {
            refuse(file, TrustProblem.What.NO_CERTIFICATES);
        } catch (XMLStreamException _) {
            refuse(file, TrustProblem.What.NOT_A_LIST);
        }
    }

    private void refuse(Path file, TrustProblem.What what) {
        problems.add(new TrustProblem(file.toString(), what));
    }

    private void certificates(Path file, byte[] content) throws CertificateException {
        List<TrustList.Entry> read = new ArrayList<>();
        for (Certificate one :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content))) {
            read.add(new TrustList.Entry((X509Certificate) one, null, null));
        }
        add(new TrustList(name(file), file.toString(), null, null, read, 0));
    }

    private void statusList(Path file, byte[] content) throws CertificateException, XMLStreamException {
        StatusList.Content read = StatusList.read(content);
        if (read.damaged() > 0) {
            refuse(file, TrustProblem.What.DAMAGED_CERTIFICATES);
        }
        add(new TrustList(
                name(file), file.toString(), read.operator(), read.nextUpdate(), read.entries(), read.leftOut()));
    }

    private void add(TrustList list) throws CertificateException {
        if (list.entries().isEmpty()) {
            throw new CertificateException("none");
        }
        lists.add(list);
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
        return lists.isEmpty();
    }

    /** The lists that can be used. */
    List<TrustList> lists() {
        return List.copyOf(lists);
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
