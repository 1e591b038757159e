import type { Random } from './random.ts';

interface Culture {
  given: string;
  family: string;
  /** What a second given name is: another one, a letter with a point, joined with a hyphen or as a syllable, or none. */
  second: 'name' | 'letter' | 'hyphen' | 'syllable' | 'none';
  /** Names as they are written in the culture's own script: family name first, no space. */
  ownScript?: { given: string; family: string };
}

/** Given and family names by culture, the commonest first. */
const cultures = {
  chinese: {
    given:
      'Wei Xin Yu Jing Hao Lei Yang Min Jun Yi Tao Ying Chao Bo Li Qiang Fei Xiaoming Zihan Yuxuan Haoran Jiahui Mingyu Siyuan Zhiyuan Tianyi Ruihan Xinyue Yifan Kaiwen Shuang Peng Xiaolong Chenxi Guang Wenjie Xueying Dongmei Zhe Ning',
    family:
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Feng Cao Deng Han Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao',
    second: 'syllable',
    ownScript: { given: '伟 小明 静 子涵 浩然 丽 建国 雨轩 思远 敏', family: '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙' },
  },
  english: {
    given:
      'James Sarah Michael Emily David Laura John Rachel Robert Anna Thomas Kate Daniel Jennifer Andrew Megan Peter Alice Matthew Claire Christopher Hannah Benjamin Susan Adam Rebecca Samuel Olivia Edward Grace Henry Julia Ryan Amy Kevin Helen Brian Diana Steven Lucy',
    family:
      "Smith Johnson Brown Taylor Miller Wilson Moore Anderson Jackson White Harris Martin Thompson Clark Lewis Walker Hall Young King Wright Scott Green Baker Adams Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Bell O'Hara O'Brien MacDonald Hughes Foster Gray Wood",
    second: 'letter',
  },
  indian: {
    given:
      'Priya Rahul Anjali Amit Sanjay Deepa Arjun Kavita Rohan Neha Vikram Sunita Aditya Meera Rajesh Pooja Suresh Lakshmi Karthik Divya Ravi Ananya Manish Shreya',
    family:
      'Kumar Singh Sharma Gupta Patel Rao Reddy Iyer Das Mukherjee Banerjee Nair Joshi Verma Mehta Agarwal Bhatt Chakraborty Krishnan Subramanian Ghosh Jain Menon Pillai',
    second: 'letter',
  },
  german: {
    given:
      'Thomas Anna Michael Julia Andreas Katharina Stefan Jürgen Björn Sabine Matthias Lena Jörg Ulrike Felix Hannes Günther Annika Lukas Käthe Florian Johannes Tobias Claudia',
    family:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Hofmann Weiß Köhler',
    second: 'letter',
  },
  french: {
    given:
      'Pierre Marie Jean Sophie Nicolas Camille François Inès Antoine Élodie Benoît Hélène Olivier Céline Mathieu Aurélie Étienne Chloé Rémi Zoë Guillaume Anaïs Cédric Noémie',
    family:
      "Martin Bernard Dubois Durand Lefèvre Moreau Laurent Simon Michel Garnier Roux Fournier Girard Bonnet Lambert Rousseau Blanc Guérin Boyer Chevalier d'Alembert Gauthier Perrin Lefebvre",
    second: 'hyphen',
  },
  spanish: {
    given:
      'José María Carlos Sofía Luis Ana Javier Lucía Miguel Ximena Andrés Carmen Diego Valentina Álvaro Inés Mateo Pilar Íñigo Rocío Joaquín Begoña Sergio Martín',
    family:
      'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Díaz Hernández Muñoz Álvarez Romero Torres Núñez Vázquez Castro Ortega Ibáñez Ramírez Peña Jiménez Rubio',
    second: 'letter',
  },
  japanese: {
    given:
      'Hiroshi Yuki Takashi Haruka Kenji Sakura Daisuke Aiko Kazuki Naoko Satoshi Emi Ryo Misaki Shōta Yōko Makoto Kaori Taro Haruki Akira Yusuke Mariko Kohei',
    family:
      'Satō Suzuki Takahashi Tanaka Watanabe Itō Yamamoto Nakamura Kobayashi Katō Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hayashi Shimizu Mori Abe Ikeda Hashimoto Ishikawa Ogawa',
    second: 'none',
    ownScript: {
      given: '太郎 花子 健一 さくら 翔太 美咲 隆 陽子',
      family: '佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤',
    },
  },
  korean: {
    given:
      'Minjun Seoyeon Jihoon Soojin Hyunwoo Jiwoo Donghyun Yuna Sungmin Eunji Taehyung Haeun Jaewon Minji Kyungsoo Nayeon Seungho Jimin Woojin Hyejin',
    family: 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Hong Yoo',
    second: 'none',
    ownScript: { given: '민준 서연 지훈 수진 현우 지우 동현 유나', family: '김 이 박 최 정 강 조 윤 장 임' },
  },
  italian: {
    given:
      'Marco Giulia Andrea Francesca Luca Chiara Alessandro Elena Matteo Sara Giuseppe Valentina Davide Martina Niccolò Silvia Lorenzo Federica Simone Paola',
    family:
      "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti D'Angelo Caruso Fontana Nicolò",
    second: 'name',
  },
  slavic: {
    given:
      'Ivan Olga Łukasz Agnieszka Dmitri Natalia Tomáš Jana Paweł Magdalena Sergey Ekaterina Jiří Zuzana Małgorzata Alexei Nikola Ana Marek Oksana Andrei Milena Željko Petra',
    family:
      'Ivanov Kowalski Novák Petrov Wiśniewski Dvořák Smirnov Wójcik Svoboda Kuznetsov Kowalczyk Horváth Popov Łukasiewicz Nowak Sokolov Jovanović Zieliński Černý Volkov Kovačević Szymański Procházka Morozov',
    second: 'letter',
  },
  nordic: {
    given:
      'Lars Ingrid Erik Astrid Søren Sigrid Jørgen Åsa Mikkel Linnéa Øystein Freja Henrik Maja Pål Signe Aki Aino Björn Guðrún',
    family:
      'Hansen Johansson Nielsen Andersen Sørensen Nilsson Berg Lindström Øvergård Bjørnstad Virtanen Korhonen Kjær Åkesson Håkansson Dahl Lund Jónsdóttir Møller Ødegaard',
    second: 'letter',
  },
  israeli: {
    given: 'Yosef Tamar Nir Noa David Michal Tomer Shira Amir Yael Itay Maya Omer Rivka Eitan Dana',
    family:
      'Cohen Levy Mizrahi Peretz Friedman Ben-David Katz Shapira Ailon Bar-Lev Goldberg Rosen Avraham Dagan Segal Tal',
    second: 'letter',
  },
  arabic: {
    given: 'Mohammed Fatima Ahmed Layla Omar Noor Farid Amina Hassan Zahra Khalid Mariam Yousef Salma Ali Reem',
    family:
      'Al-Rashid Haddad Khan Hassan El-Sayed Ahmadi Hosseini Rahman Usman Qureshi Mansour Nasser Karimi Abbas Saleh Bouzid',
    second: 'name',
  },
  african: {
    given: 'Kofi Amara Chinedu Ngozi Tunde Wanjiru Kwame Adaeze Thabo Zanele Emeka Abeni',
    family: 'Okafor Mensah Eze Adeyemi Nkosi Mwangi Diallo Abebe Osei Traoré Okonkwo Dlamini',
    second: 'name',
  },
  turkish: {
    given: 'Mehmet Elif Ayşe Mustafa Çağla Emre Zeynep Oğuz Gülşen Burak İpek Ömer',
    family: 'Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan Doğan Güneş',
    second: 'name',
  },
  portuguese: {
    given: 'João Maria Pedro Ana Tiago Beatriz Rafael Inês Gonçalo Letícia Thiago Júlia Caio Luíza',
    family:
      'Silva Santos Oliveira Souza Pereira Costa Ferreira Rodrigues Gonçalves Araújo Magalhães Simões Brandão Lemos',
    second: 'name',
  },
  dutch: {
    given: 'Jan Anneke Pieter Sanne Bram Femke Willem Lotte Joris Eva Thijs Marieke',
    family: 'de_Vries Jansen van_den_Berg Bakker van_Dijk Visser de_Boer Mulder van_der_Meer Hendriks Dekker Peeters',
    second: 'letter',
  },
  greek: {
    given: 'Georgios Maria Dimitris Eleni Nikos Katerina Yannis Sofia Kostas Ioanna',
    family: 'Papadopoulos Georgiou Nikolaidis Dimitriou Pappas Karagiannis Vlachos Economou Antoniou Alexiou',
    second: 'letter',
  },
  vietnamese: {
    given: 'Minh Linh Tuấn Hương Nam Lan Đức Thảo Quang Mai Hải Ngọc',
    family: 'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ',
    second: 'name',
  },
} as const satisfies Record<string, Culture>;

/** So many of the first given names are syllables that others are joined with. */
const syllables = 17;

export type CultureName = keyof typeof cultures;

/** All cultures, as often as their names stand on papers. */
const often: readonly [CultureName, number][] = [
  ['chinese', 26],
  ['english', 20],
  ['indian', 8],
  ['german', 8],
  ['french', 6],
  ['spanish', 5],
  ['japanese', 5],
  ['korean', 4],
  ['italian', 5],
  ['slavic', 5],
  ['nordic', 3],
  ['israeli', 2],
  ['arabic', 4],
  ['african', 2],
  ['turkish', 2],
  ['portuguese', 2],
  ['dutch', 2],
  ['greek', 1],
  ['vietnamese', 1],
];
const drawn = often.flatMap(([name, times]) => Array.from({ length: times }, () => name));
const lists = new Map(Object.entries(cultures).map(([name, culture]) => [name, listsOf(culture)] as const));

/** Any culture, as often as its names stand on papers. */
export function anyCulture(random: Random): CultureName {
  return drawn[random.between(0, drawn.length - 1)] ?? 'english';
}

/** A person's name as the person signs, given names first; a few sign in the script of their own language. */
export function personName(random: Random, culture: CultureName): string {
  const { given, family, second, ownScript } = lists.get(culture) ?? listsOf(cultures.english);
  if (ownScript !== null && random.chance(0.02))
    return common(ownScript.family, random) + common(ownScript.given, random);
  const first = common(given, random);
  return `${first}${secondName(random, second, given, first)} ${common(family, random)}`;
}

/** The name with its given names shortened, as some journals print it; a name in one piece stays. */
export function withInitials(name: string): string {
  const words = name.split(' ');
  const particles = words.findIndex((word, at) => at > 0 && /^(?:de|van|den|der|De)$/.test(word));
  const given = particles > 0 ? particles : words.length - 1;
  return words
    .map((word, at) =>
      at >= given
        ? word
        : word
            .split('-')
            .map((part) => `${[...part][0] ?? ''}.`)
            .join('-'),
    )
    .join(' ');
}

function secondName(random: Random, kind: Culture['second'], given: readonly string[], first: string): string {
  switch (kind) {
    case 'letter':
      return random.chance(0.45) ? ` ${String.fromCharCode(65 + random.between(0, 22))}.` : '';
    case 'name':
      return random.chance(0.3) ? ` ${common(given, random)}` : '';
    case 'hyphen':
      return random.chance(0.15) ? `-${common(given, random)}` : '';
    case 'syllable':
      return first.length <= 4 && random.chance(0.8)
        ? (given[random.between(0, syllables - 1)] ?? '').toLowerCase()
        : '';
    case 'none':
      return '';
  }
}

/** The first of a list some three times as often as the last. */
function common(names: readonly string[], random: Random): string {
  const place = random.chance(0.5) ? random.next() : random.next() * random.next();
  return names[Math.floor(place * names.length)] ?? '';
}

interface NameLists {
  given: readonly string[];
  family: readonly string[];
  second: Culture['second'];
  ownScript: { given: readonly string[]; family: readonly string[] } | null;
}

function listsOf(culture: Culture): NameLists {
  const split = (text: string): string[] => text.split(' ').map((name) => name.replaceAll('_', ' '));
  const own = culture.ownScript;
  return {
    given: split(culture.given),
    family: split(culture.family),
    second: culture.second,
    ownScript: own === undefined ? null : { given: split(own.given), family: split(own.family) },
  };
}
