package vn.lotrinh.access;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * An identity provider that can be used instead of a password.
 *
 * @param id its name in addresses
 * @param name its name for people
 */
public record Provider(String id, String name) {

    /** Those that are configured. */
    static List<Provider> of(@Nullable ClientRegistrationRepository registrations) {
        return registrations instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(one -> new Provider(one.getRegistrationId(), one.getClientName()))
                        .toList()
                : List.of();
    }
}
