package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.json.JsonConfig;

/** Seals and opens what stands beside a concern, under the key of its own stream. */
@Dependent
class ConcernWords {
    @Inject
    Chronology chronology;

    @Inject
    ConcernRepository concerns;

    byte[] seal(Actor actor, UUID id, Words words) {
        return seal(actor, id, "concern.words/", JsonConfig.jsonb().toJson(words));
    }

    byte[] seal(Actor actor, UUID id, Response response) {
        return seal(actor, id, "concern.response/", JsonConfig.jsonb().toJson(response));
    }

    Words words(Actor actor, Concern concern) {
        return JsonConfig.jsonb().fromJson(open(actor, concern.id(), "concern.words/", concern.words()), Words.class);
    }

    Response response(Actor actor, Concern concern) {
        return JsonConfig.jsonb()
                .fromJson(open(actor, concern.id(), "concern.response/", concern.response()), Response.class);
    }

    List<Addition> additions(Actor actor, Concern concern) {
        return concerns.additions(concern.id()).stream()
                .map(row -> new Addition(
                        Instant.ofEpochSecond(((Number) row[1]).longValue()),
                        open(actor, concern.id(), "concern.addition/" + row[0], (byte[]) row[2])))
                .toList();
    }

    void add(Actor actor, Concern concern, UUID id, Instant at, String words) {
        var sealed =
                FieldCipher.seal(chronology.key(actor, concern.ref()), "concern.addition/" + id + concern.id(), words);
        concerns.add(actor.school(), concern.id(), id, actor.person(), at, sealed);
    }

    private byte[] seal(Actor actor, UUID id, String place, String json) {
        return FieldCipher.seal(chronology.key(actor, Ref.of("concern", id)), place + id, json);
    }

    private String open(Actor actor, UUID id, String place, byte[] sealed) {
        return FieldCipher.open(chronology.key(actor, Ref.of("concern", id)), place + id, sealed);
    }
}
