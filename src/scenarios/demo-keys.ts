/**
 * Demonstration key pairs, generated once for this project. THEY ARE PUBLISHED WITH IT, PRIVATE
 * HALVES AND ALL: they protect nothing and must never be trusted outside the simulation. They are
 * fixed so that every run signs the same bytes.
 *
 * @module
 */
import type { ProviderKey } from '../federation/idp/identity-provider.ts'

/** Google's key identifiers are 40 hexadecimal digits. */
export const googleKid = '9d408dcfd5a231aaa850a451cc0cde58d119038f'

/** The key that Google signed with before, still published. */
export const googleFormerKid = '7af786de7d63cec0565dc35ea8e5a5d7a8fe893a'

export const otherKid = 'demo-rsa-1'

export const ellipticKid = 'demo-ec-1'

/** For the provider that stands for Google. */
export const googleKeys: Readonly<Record<string, ProviderKey>> = {
  [googleKid]: {
    algorithm: 'RS256',
    published: true,
    privateKey: {
      kty: 'RSA',
      n: 'jpQpG0OiB2Z8yyVq0hhstdspCZSMHF4Sem3d99tjekdPAs1Ue18x15hintOjvf2agsvNFJa1iX275j2MWROjdHNQ1x445SbyUyKmml3XIwTTP5gwxzVTVhEnlM7iAw52Cu-WHgqa25noj9AJmnLqG79O898aggcYCYgAAjYcmf2gTV4srJrVPERZhCfCf4aYE8K4jJmMV8cNEEjWlwIOb7MyfWQwcbYIQRtTelvejaXJDloeNV2c7EgyBrNhL6PIMYA4ih_CKy5fvZp_hKsH0KsOurR9s60s5cRsoN8BNTupsRBlOonbiHLAMowLALqjwHfmdmZK5FiRAwf3jGC2Jw',
      e: 'AQAB',
      d: 'BwcCGwATjDYpdXZ5KYoe-ub77VHJ3Bto4WmT31kMB1AHcsBoZxJIlHNEJ8bk_a1yavryNzm8Zd6cHxuD1N91FtLDi8QcvXKqI_Mub1JWaGP0U4tD8DWjz2IAvO1mJ2IUQF1nB-uxjpxV4Zdj5HMV2zCWispBdgzfyux4mk33d-wnnxeF2eiS9HI_CjhedlDzBzGKtgMrVNJspJrFeGdhjkQw4sqbulWiyPN0XxYaGrBuMFK4GvNogs9K4Tni-cHMhmwUu98ha4ZPj_OOIq6Y7irZKlyJv-B7UubH-U730LCKDf-VIxIzIjUf7akscgK0G6v8dzVDKLOWy-gAPDQXQQ',
      p: 'wu4ACMB2NqQfh__i1tbc_ATtlsVtvV7F3nkqoDlT6ylXcZ0N2-tVnIMDm5l9k8pmbBPYHGofD6inJoeRlUY8klDZpHWZ3vL86raAqj0W-ZOHgwc48vaVK7HF5dD5uJySWvS8MA9NuQ873y76tS2ZOKQV5io4CKL0mnSPaxNkCmc',
      q: 'uz9xnVfhSrQaqXT-bIJj8gk2mBknje7kj6-dK2bmBwkx_QEVE71-nrVeeo9RuNJlMJBKNJhB22dIM1v9GYPsrSYYH0qmdryG9s9ZtD0f-xrM3pigSxQzZab0lxrLUYa1et0ChuEvn3Zu6cZxROBd_3FIFnkV9xLgNJKAnw3uHkE',
      dp: 'b32I73iFJIOCtVqZ9581DcAT1CRfu-w06CYNR08CvIIMzaKyhpJ3iOk2awzDUoB1TGOdO8NGuMIRuGvZzLM7ecRcdz_8HhSErApuVPBT77N90meTHwQCFde8BNIdwoVrADLyX9qg7bPU3rYUFwRZmpffHqIPIoFxvdXlIa0Zjwk',
      dq: 'rM4WSkFKF6kzWeQw0W9cUYiTK7c7O8-We8x0XhOughvIWFfhXcBp1IpJUQ5nOwxgensPII7LaHJevZdNc3i-ueUIKgi4q6e9XpVpkd8_XnwTSfLNK7zO2idEXxdJQEnzvhmtNVEopB-mqHSNICV4Wj_vaV4CGW0AIUR7E07FzIE',
      qi: 'bxNCqxhbl49nl2KdWHewo-y2Wzrh3HQz0F5-mpF7nKp-np8gv25MUkpTSoTdyMnJZr8RGc77zN85_SadNWOsmGtnVQmGObldYYT0yFIyaaX8uG2GAQGFoa1qFNZqQxhpsLTZ5Tzswhs8ETMUMqqvedM5FRSapxhz7wy4Zg9gUA',
    },
  },
  [googleFormerKid]: {
    algorithm: 'RS256',
    published: true,
    privateKey: {
      kty: 'RSA',
      n: '6GB6Mv_PQ73C3gmuBm3tk9ZwTHF1WP-YzUvMMM3S0cgSPg9i6VRB_BWmbw4_pfZkL9cb9DUgPEUQcBIWW-8xBoFAfbsDO5xkBvv3ZRDzKVVA-I3no7fN2mufXEB1JU6dJG0V_sflzgdcVpJVhL-3er0M-gMmw_gqWhB-nVBi590dBGhGCorYLtJeXkSxaulZbOJipqwQdWwaez3OvQsfhFI9Ot-uaPw97ouW6tiHV07S1m66rbHqJjLQqSD-s_fYVS-3-kvSLC26VLWBYiQ0N2upke4Fkmbz1lpKUoAManfG5RrGDqqFY0rEIkhY2834vc2nhIhPS5tbx1a5CLwtgQ',
      e: 'AQAB',
      d: 'DegIKBkq_DDVApits3DMsPY6TjjT_vl82XxZwenvXeKNRO2Cy9fhAwcAqNC_el0ebcZ_w8OSJEk1zJ8oe2P7GRqPE3cnoF-hlNFrYr767lRNyRIk9KVBSnr6VHj_CbaErPNiR5cK56OFISEswP8AKfY6WpPps_yb_DvUd_GhmaKCrTc0PYOLkbtjbB0DJVtsNddzJMcyjQp3E-hsPNSnB1OHmOQBkTc6cmA0TAYyvQbMuYp_jjTX9auSQBJK-9rYvknmzFi5aebfFuI_JDJp2C1H83aCO2RXUf7fH0kFS0YwVTQyGPU-o26kxO0vQhAMlRiKM68_WWTN2TUt7K7LYQ',
      p: '_XCn_79iks-L152FXS2w2521UutkhvSLp3dtbCCausUUxyaZgvrJXfzniKrbBvfUAAQWglCbSE_aGrerpHn31BzG9ytiYV1N54yEZKIWd18BGCUBAIpqGxKaSOlBv-S-DR6Zt8D1EczwBkLyQbxXLX4clX6zTrbIhsSFHDIluKU',
      q: '6rlbIyFEIxX6FPMcEJem1KuPKt7D_axppR69L3xlsq8lgthhKadTZxWhAlr7GhNm3cPnnkYWGWIxB7AmbxquIBVAFR_hn6IUG4MLxkzPmGJ1yWGJ0ytUATY53LexJCodv9H1KBOHQ8Nwh5fuS2PqSOO23DksI6gA9tJRvAwx7q0',
      dp: 'CWqdI1h2DiRd-sXkhaDD-HT0nr8WPhlp8u_yBdl0Rko6Smf5vi8ZOj_CToaimrCslM-SEodyLY6h-OooG3VYqu3iyp43Co0P7vF-ncqT8R17ie0eC2oZJSZcyya3hay3Dv-7EGO_90hZBrKIE78usgcEgt1xRhRugOteUrzeP-0',
      dq: 'KQ8Taim_iYOmo1ODbUOZ40m_WXhuQEmQkVm3Lj9Mat1IaoL_PBIQ_M9Dwu23TvBl5hUGxyDrbLVIblfZ4UWBgAs3knppNUtcyRM7VAzLo5RVlkyBl3bU0wFxTbK0Qec8HPnVMJV569icLpvdC0MHEIkEy7EUj4gr4wEXWxWnBmE',
      qi: 'q70fKT0GNRSPt1TjNDUJ1T49dUReVa3lGZhazlTDAfAxBIYfW_RMnvkYrzsn_9h54Xr7EKx_JMbtQU2vtiywQg-yA2-HSsfy6VSsZiptpoCE_DzncytMlK_k2D5091xSRXiDCObmfiRt72y30HBAjKnqix078LgTZQexbgHuQaM',
    },
  },
}

/** The same without the former key, for pages whose runs never rotate keys: a key weighs a kilobyte. */
export const googleCurrentKeys: Readonly<Record<string, ProviderKey>> = Object.fromEntries(
  Object.entries(googleKeys).filter(([kid]) => kid === googleKid),
)

/** For any other provider, or for an impostor. */
export const otherKeys: Readonly<Record<string, ProviderKey>> = {
  [otherKid]: {
    algorithm: 'RS256',
    published: true,
    privateKey: {
      kty: 'RSA',
      n: 'xEe-v75LL3Yvaob_jJGyqEa_rBWmoYMyXiyDM8Chqxb0JrUq6Ez0fkfMEznkpiYELSUVuMHdA9aO81XlCEpquC7cpgSTAuF1gWd9zx3Gv6sOsJE9GJIq7ar_BE7Mz2ClSNx18iCAeJ6MQHaKsb3j54kCVEHUgk6cubFZ6mnjg-tJMt4Xhn8chtNX3TG5PJhqr5hDrlhVDr_O8PBLNfPu17TJd9VRmEKrWGLCq4o21hMCD2NIjdkyNjP-pF3NBsArynF_1GwddPXK4sbYdP4Y8CdcfKmY-cm7J-iAbG_e-IENjVQX3Q5JFSrfNKPNSENKizuEGWxLpPzEbnOm5_a3mw',
      e: 'AQAB',
      d: 'C9n91Au-9BzcQb_orUmyMm6h2IJZfzYcnqAXGf20eqVWVQH_wcASdo-KQdJEkp2ysdvOjcsy4ljxumgCKM0pgs6IPIQD28WA-AZ84Q_TYN5eHYjfhLIgDR1pQY7VLLkRXIQR9m6Xo0Yw13Gbmp40eoCvgdE_GNEmAyEIz1qDxi1zOf7cjVvY35pP-2ZO5aj0h68_Hw9hGEcz_GyXy7c4OmoyyYycFIkbrMvRZti7wfCln2UCySihOPW4chbd6pc7fuPXLlwG_bWvoe3Ecd5-yXyq5ypC6yhtvPvmgH5KJvdAr2NzgmFaQGaG09p5LSzN5i8xKVJ0vZ3HTsZWMG6JHQ',
      p: '4ewQbWLyBRBi_T3k5rKRJzrT5kKY0TWwGB-keBP5yK4F3FJymRGqz1PoBGixgLmyR4aZpYacH1_StONTDyqD0fKRQ7RM7yfiyq4t4CoqNCIbWuoQ7cTLhAIm0uWXJBYnC11hdk29gEFAvLYuAkwngjFDmqGvrS6_Fi-oMqueDXU',
      q: '3mlrSRBdj08oiiAYabIi-5sUYX-OCV_UV2i53RjVOVMicZllrXFv8PDmSvqQsNlGrMuTA4Gs0QG6VT_Uj6Pbb4Soxx2eHiJVTKz3AkzQxIN4SZCfleKbHONMHwl8S9VVO6sf7vQ8AnPhu0NM-wq69xI1HEsy8uGY6cJZURnZvs8',
      dp: 'fG9qiOVjylhBPZzWtB6MhqAHUJ9Dzo-Uo2TiUOUnwlnfjn-28QpjG3jqpWsIwY8GXBEOFbazzTAZPVqsSAExw_SoADOR4HQGnX4cdIik4Dwc9xFPK7cmJVqOCcE9Yzn0XXUclm2xP7AxOP_bDZbmd_Ysd0IxIeFKjKzJJseR8XU',
      dq: 'nlln7Qkd056EOnNHbllJ1uE-zXvHYJ09zU3epq-7f6jU6RRR8_7DuEOLcu6afY70Zqo57VEx_UzBoVhkui_rV6aXk8xeew3utTygUJ7oNEF2LsotFMXVseeSlrZmLIeiu2zGu5Zf808V9AGimUm2e5oW_iH8EDjWaffZJ4jEIrk',
      qi: 'aArIoTMUC3PlhUE_4eU7VSPUSPbVKfAOjObERJTu2ubjPYDj9W4BuEmkQy9B-opttAYdPsKorBpTXKHU8rTfuTeTye7HQdM3TSj-qgF-5zZuq4gP3FDDFyzejf6iflc0yRRadDg5LbueocwG6MXTmZWJ3uMiSLQX6UPVxlqbKUw',
    },
  },
}

/** A key on the curve P-256; ES256 signatures differ from one signing to the next. */
export const ellipticKeys: Readonly<Record<string, ProviderKey>> = {
  [ellipticKid]: {
    algorithm: 'ES256',
    published: true,
    privateKey: {
      kty: 'EC',
      crv: 'P-256',
      x: 'F22OPlaavX2PH1jP5SHHPCqt1u55exerZ77ZnL5YdfE',
      y: 'wopwAZ1yRlzYT2Ej-MAgJ-RnRaa8BPmAej22CyXBcGg',
      d: 'COVqIZ7FANq14g3j6hYp75Y_wZ45jPY--VWsJCIoJj4',
    },
  },
}
