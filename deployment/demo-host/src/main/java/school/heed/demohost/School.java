package school.heed.demohost;

import java.util.List;
import java.util.Map;

/** The school as generated, before any change: lists in order of id, contacts by pupil id. */
public record School(
        String name,
        List<Pupil> pupils,
        List<Send> send,
        Map<String, List<Contact>> contacts,
        List<Staff> staff,
        List<Account> accounts) {}
