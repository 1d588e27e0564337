package school.heed.demohost;

import java.util.List;

/** A parent or carer of one pupil. */
public record Contact(
        String name,
        String relationship,
        boolean parentalResponsibility,
        boolean livesWith,
        boolean doNotContact,
        List<String> phones,
        List<String> emails) {}
