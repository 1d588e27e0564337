package school.heed.platform.db;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import school.heed.platform.Ref;

/** A {@link Ref} as text. */
@Converter(autoApply = true)
public class RefConverter implements AttributeConverter<Ref, String> {
    @Override
    public String convertToDatabaseColumn(Ref ref) {
        return ref == null ? "" : ref.toString();
    }

    @Override
    public Ref convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty() ? null : Ref.parse(stored);
    }
}
