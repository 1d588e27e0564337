package school.heed.demohost;

import java.util.List;

/** Invented families by background: given names, family names and the language spoken at home. */
record Names(int share, List<String> girls, List<String> boys, List<String> families, List<String> languages) {

    static final List<Names> ALL = List.of(
            of(
                    46,
                    "Ada Beth Clara Daisy Edie Freya Georgia Harriet Imogen Josie Kitty Lottie Maisie Nell Orla Poppy "
                            + "Rosie Sadie Tilly Willow Amber Bryony Connie Elsie Flora Hazel Iris Keira Lyra Martha",
                    "Alfie Barney Callum Dexter Ewan Finley George Harvey Isaac Jasper Kit Leo Max Ned Ollie Percy "
                            + "Reuben Stanley Toby Wilf Archie Billy Charlie Dylan Elliot Felix Jude Logan Rory Zac",
                    "Ashgrove Barrowclough Bickerdale Brackenby Cattermole Cobbold Dunthorne Eastlake Fairweather "
                            + "Fenwright Garside Goldstraw Hathersall Hollinshed Inchbold Kettleby Larkin Lockyer "
                            + "Mossman Netherby Oakshott Pargeter Quarmby Ravenscar Sedgeley Tapscott Underhay Venner "
                            + "Wetherall Yarrow Applegarth Birtwhistle Copplestone Drewitt Elmhirst Furlonger",
                    "English"),
            of(
                    10,
                    "Aisha Fatima Hafsa Iqra Maryam Noor Sumaya Zainab Aleena Hira Laiba Mahnoor",
                    "Adeel Bilal Danyal Hamza Ibrahim Imran Mustafa Rayyan Umar Yusuf Zayn Haris",
                    "Akhtari Baigzad Chaudhery Durranzai Hashmani Kazmiri Malikzad Qureshani Rehmatov Siddiqani",
                    "Urdu,Punjabi,English,Pashto"),
            of(
                    7,
                    "Anjali Diya Isha Kavya Meera Nisha Pooja Riya Saanvi Tara",
                    "Aarav Dev Ishaan Kiran Manav Nikhil Rohan Sahil Tejas Veer",
                    "Bhattal Chandrani Deshwal Gillani Joshwal Kapooria Mehtani Patelwar Rathodia Sandhar",
                    "Gujarati,Punjabi,Hindi,English"),
            of(
                    7,
                    "Adaeze Chioma Ebele Folake Ifeoma Kehinde Ngozi Simisola Temi Yetunde",
                    "Ayo Babajide Chidi Dayo Emeka Femi Kelechi Obinna Tobi Uche",
                    "Abiolade Chukwuna Ezenwaka Folarinde Ibekwesi Nwachuka Ogunbani Okaforin Olusanye Udechi",
                    "English,Yoruba,Igbo"),
            of(
                    7,
                    "Agnieszka Hania Julia Kasia Lena Maja Oliwia Zofia Zuzanna Ola",
                    "Antek Bartek Filip Jakub Kacper Mateusz Oskar Szymon Tomek Wojtek",
                    "Bielarczyk Dabrowicz Gorzelnik Kowalczak Lisowicz Malinowicz Nowaczek Sobieralski Wisniarz Zawadnik",
                    "Polish,English"),
            of(
                    5,
                    "Amina Ayaan Hodan Ifrah Khadra Ladan Sahra Ubah",
                    "Abdi Bashir Farah Guled Idris Liban Mahad Warsame",
                    "Abdinur Cawaleh Duqow Farahsan Geedi Hirsiyow Jamacade Osmaney",
                    "Somali,English"),
            of(
                    4,
                    "Alina Bianca Catrinel Daria Ioana Mirela Roxana Sorina",
                    "Andrei Bogdan Cosmin Dragos Ionut Mihai Razvan Vlad",
                    "Albuleanu Barbulat Ciobaneanu Dragomirov Lupescan Moldovar Popanescu Stanciulan",
                    "Romanian"),
            of(
                    4,
                    "Halima Jannat Nabila Rumana Sadia Tahmina Tasnim Mim",
                    "Arif Farhan Jahid Kamrul Nayeem Rafi Shuvo Tanvir",
                    "Ahmadul Begumari Choudhal Hoquera Islamdar Miahzen Rahmanil Uddinar",
                    "Bengali,Sylheti,English"),
            of(
                    3,
                    "Layla Rania Salma Yara Dima Rasha",
                    "Amir Fadi Karim Nabil Sami Tarek",
                    "Al-Haddar Barakani Darwishar Hamdoun Khourani Nassarin",
                    "Arabic"),
            of(
                    3,
                    "Mei Lin Xiu Jia Ying Hua",
                    "Wei Jun Hao Ming Feng Tao",
                    "Chenwu Fanglei Huangdo Linzhao Tsangho Wongsai",
                    "Cantonese,Mandarin,English"),
            of(
                    2,
                    "Beatriz Ines Leonor Marta Matilde Sofia",
                    "Afonso Diogo Goncalo Joao Rui Tiago",
                    "Almeidinha Carvalhosa Figueirao Mendoncal Pereirinha Saldanhas",
                    "Portuguese"),
            of(
                    2,
                    "Daryna Kateryna Nadiia Oksana Solomiya Yulia",
                    "Bohdan Danylo Maksym Ostap Taras Yaroslav",
                    "Bondarchyn Hrytsan Kovalyk Melnychar Petryshen Shevchyn",
                    "Ukrainian"));

    private static Names of(int share, String girls, String boys, String families, String languages) {
        return new Names(
                share,
                List.of(girls.split(" ", -1)),
                List.of(boys.split(" ", -1)),
                List.of(families.split(" ", -1)),
                List.of(languages.split(",", -1)));
    }
}
