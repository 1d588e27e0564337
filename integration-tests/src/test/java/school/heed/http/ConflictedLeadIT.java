package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.heed.support.HostState;
import school.heed.support.Stack;

/**
 * Whatever a lead with their own child in a case can get out of Heed is what they would get in a school without that case: two
 * schools are built alike but for the case, asked everything, and the answers compared.
 */
class ConflictedLeadIT {
    @Test
    void theWorldOfAConflictedLeadIsOneWithoutTheCase() {
        var without = seen("world-without", false);
        var with = seen("world-with", true);
        assertThat(with.keySet()).isEqualTo(without.keySet());
        var differing = with.entrySet().stream()
                .filter(each -> !each.getValue().equals(without.get(each.getKey())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> "\n  with:    " + each.getValue() + "\n  without: " + without.get(each.getKey())));
        System.out.println("answers compared: " + with.size() + ", differing: " + differing.size());
        assertThat(differing).isEmpty();
        assertThat(with.values()).noneMatch(answer -> answer.contains(World.WORD) || answer.contains(World.OUTSIDER));
    }

    private static Map<String, String> seen(String name, boolean hasTheCase) {
        try (var stack = Stack.start(name, "--detail", "summary")) {
            var seen = new World(stack, hasTheCase).seenByTheLead();
            // What the host holds of it is hidden (HOSTS 5), and nothing of it was sent since.
            assertThat(HostState.of(stack).toString()).doesNotContain(World.WORD + " later");
            return seen;
        }
    }
}
